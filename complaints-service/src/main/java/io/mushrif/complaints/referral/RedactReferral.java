package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** What was written in a question, its notes and its answer is deleted for good. */
@ApplicationScoped
class RedactReferral {

    /** Why; without personal data, for it stays. */
    record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final Referrals referrals;
    private final Precondition precondition;

    RedactReferral(ComplaintWork work, Referrals referrals, Precondition precondition) {
        this.work = work;
        this.referrals = referrals;
        this.precondition = precondition;
    }

    /** Does it for the current user, who has to know the present version of the question. */
    @Transactional
    Referral handle(UUID complaintId, UUID id, Request request) {
        Referral referral = referrals.visible(complaintId, id);
        work.addition(
                complaintId,
                (complaint, now) -> {
                    referrals.lock(id);
                    precondition.require(referral.version());
                    referral.redact();
                    return List.of(
                            Happening.of(
                                    TimelineType.REDACTED,
                                    now,
                                    "referral",
                                    id.toString(),
                                    "reason",
                                    request.reason()));
                },
                ComplaintWork.Telling::nobody);
        referrals.flush();
        return referral;
    }
}
