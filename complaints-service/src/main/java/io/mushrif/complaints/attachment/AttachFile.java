package io.mushrif.complaints.attachment;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * A file is attached to a complaint, in any state: papers may come late. First the bytes are safe,
 * then the row is written, so that there is never a row without bytes.
 */
@ApplicationScoped
public class AttachFile {

    private static final Logger LOG = Logger.getLogger(AttachFile.class);

    /**
     * A file that has arrived.
     *
     * @param name as given
     * @param declared media type as given; null for none
     * @param file where it lies; stays there
     * @param sha256 checksum of its bytes, in hexadecimal
     */
    public record Request(String name, String declared, Path file, long size, String sha256) {}

    /**
     * A file that is attached now.
     *
     * @param fresh false when the complaint had the same content before
     */
    public record Attached(Attachment attachment, boolean fresh) {}

    private final ComplaintWork work;
    private final Attachments attachments;
    private final AttachmentTypes types;
    private final AttachmentStore store;
    private final AttachmentDebris debris;
    private final AttachmentConfig config;
    private final CurrentUser user;
    private final Clock clock;

    AttachFile(
            ComplaintWork work,
            Attachments attachments,
            AttachmentTypes types,
            AttachmentStore store,
            AttachmentDebris debris,
            AttachmentConfig config,
            CurrentUser user,
            Clock clock) {
        this.work = work;
        this.attachments = attachments;
        this.types = types;
        this.store = store;
        this.debris = debris;
        this.config = config;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Attaches it on behalf of the current user. Not inside of a transaction that the complaint is
     * new in.
     *
     * @throws ProblemException with the reason when it is refused
     */
    public Attached handle(UUID complaintId, Request request) throws IOException {
        // apart from what follows: the complaint must not be known here before it is locked there
        Optional<Attachment> known =
                QuarkusTransaction.requiringNew().call(() -> checked(complaintId, request));
        String name = FileNames.cleaned(request.name());
        if (name.isEmpty()) {
            throw ProblemException.invalid("name", "not-blank");
        }
        String type = types.accepted(request.file(), name, request.declared());
        if (known.isPresent()) {
            return new Attached(known.get(), false);
        }
        String key = Ids.next().toString();
        debris.announce(key);
        try (InputStream bytes = Files.newInputStream(request.file())) {
            store.put(key, bytes, request.size());
        } catch (IOException e) {
            forget(key);
            throw new UncheckedIOException("the bytes of a file could not be kept", e);
        }
        return QuarkusTransaction.joiningExisting()
                .call(() -> attach(complaintId, request, name, type, key));
    }

    private Optional<Attachment> checked(UUID complaintId, Request request) {
        work.visible(complaintId);
        if (request.size() == 0) {
            throw ProblemException.invalid("file", "not-empty");
        }
        long most = config.maxSize().asLongValue();
        if (request.size() > most) {
            throw new ProblemException(413, "attachment-too-large", most / (1024 * 1024));
        }
        Optional<Attachment> known = attachments.withContent(complaintId, request.sha256());
        if (known.isEmpty()) {
            attachments.requireRoom(complaintId, request.size());
        }
        return known;
    }

    private Attached attach(
            UUID complaintId, Request request, String name, String type, String key) {
        Attachment attachment =
                new Attachment(
                        complaintId,
                        name,
                        type,
                        request.size(),
                        request.sha256(),
                        key,
                        user.name(),
                        clock.instant());
        work.addition(
                complaintId,
                (complaint, now) -> {
                    attachments.requireRoom(complaintId, request.size());
                    return List.of(
                            Happening.of(
                                    TimelineType.ATTACHED,
                                    now,
                                    "attachment",
                                    attachment.id().toString(),
                                    "type",
                                    type,
                                    "size",
                                    request.size(),
                                    "sha256",
                                    request.sha256()));
                },
                ComplaintWork.Telling::nobody);
        debris.claim(key);
        attachments.persistAndFlush(attachment);
        return new Attached(attachment, true);
    }

    /** At once, if the store lets; otherwise the sweep does it. */
    private void forget(String key) {
        try {
            store.delete(key);
        } catch (IOException e) {
            LOG.warnf(e, "Bytes of %s are left to the sweep", key);
        }
    }
}
