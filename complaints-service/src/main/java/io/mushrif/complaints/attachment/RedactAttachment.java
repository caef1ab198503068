package io.mushrif.complaints.attachment;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.CurrentUser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * The content and the name of a file are deleted for good; that there was one stays. From the
 * commit on nobody gets the bytes; they are deleted from the store right behind it, and if that
 * fails again and again until it succeeds.
 */
@ApplicationScoped
class RedactAttachment {

    private static final Logger LOG = Logger.getLogger(RedactAttachment.class);

    /** Why; without personal data, for it stays. */
    record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final Attachments attachments;
    private final AttachmentDebris debris;
    private final Precondition precondition;
    private final CurrentUser user;

    RedactAttachment(
            ComplaintWork work,
            Attachments attachments,
            AttachmentDebris debris,
            Precondition precondition,
            CurrentUser user) {
        this.work = work;
        this.attachments = attachments;
        this.debris = debris;
        this.precondition = precondition;
        this.user = user;
    }

    Attachment handle(UUID complaintId, UUID id, Request request) {
        String[] key = new String[1];
        Attachment redacted =
                QuarkusTransaction.requiringNew()
                        .call(
                                () -> {
                                    Attachment[] attachment = new Attachment[1];
                                    work.addition(
                                            complaintId,
                                            (complaint, now) -> {
                                                attachments.require(complaintId, id);
                                                attachment[0] = attachments.lock(id);
                                                precondition.require(attachment[0].version());
                                                key[0] =
                                                        attachment[0].redact(
                                                                request.reason(), user.name(), now);
                                                return List.of(
                                                        Happening.of(
                                                                TimelineType.REDACTED,
                                                                now,
                                                                "attachment",
                                                                id.toString(),
                                                                "reason",
                                                                request.reason()));
                                            },
                                            ComplaintWork.Telling::nobody);
                                    debris.condemn(key[0]);
                                    attachments.flush();
                                    return attachment[0];
                                });
        try {
            debris.sweep(key[0]);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Bytes of redacted %s are left to the sweep", id);
        }
        return redacted;
    }
}
