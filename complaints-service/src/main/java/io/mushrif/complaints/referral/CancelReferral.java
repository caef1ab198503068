package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.ComplaintHappened;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.StatusChanges;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.complaint.ComplaintReferralCancelled;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A question needs no answer any more: it is taken back, or its complaint has come to an end. */
@ApplicationScoped
class CancelReferral {

    private static final String ACTOR = "complaints";

    private static final Map<TimelineType, String> ENDS =
            Map.of(
                    TimelineType.RESOLVED, "complaint-resolved",
                    TimelineType.CLOSED, "complaint-closed",
                    TimelineType.WITHDRAWN, "complaint-withdrawn",
                    TimelineType.MERGED, "complaint-merged");

    /** Why it is taken back. */
    record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final Referrals referrals;
    private final ReferralEnd end;
    private final Precondition precondition;
    private final CurrentUser user;

    CancelReferral(
            ComplaintWork work,
            Referrals referrals,
            ReferralEnd end,
            Precondition precondition,
            CurrentUser user) {
        this.work = work;
        this.referrals = referrals;
        this.end = end;
        this.precondition = precondition;
        this.user = user;
    }

    /** Does it for the current user, who has to know the present version of the question. */
    @Transactional
    Referral handle(UUID complaintId, UUID id, Request request) {
        Referral referral = referrals.visible(complaintId, id);
        work.becauseOf(
                complaintId,
                (complaint, now) -> {
                    referrals.lock(id);
                    precondition.require(referral.version());
                    return end.end(
                            complaint,
                            referral,
                            TimelineType.REFERRAL_CANCELLED,
                            open -> open.cancel(request.reason(), user.name(), now),
                            now);
                },
                after -> events(referral, after),
                user.name());
        referrals.flush();
        return referral;
    }

    /** A complaint that is answered, taken back or merged asks nobody any more. */
    void complaintEnded(@Observes ComplaintHappened happened) {
        happened.types().stream()
                .filter(ENDS::containsKey)
                .findFirst()
                .ifPresent(type -> cancelAll(happened.complaint().id(), ENDS.get(type)));
    }

    /** A complaint that goes on waits for nobody any more, whoever let it go on. */
    void complaintGoesOn(@Observes ComplaintHappened happened) {
        if (happened.types().contains(TimelineType.RESUMED)) {
            referrals.open(happened.complaint().id()).forEach(Referral::holdUpNoLonger);
        }
    }

    private void cancelAll(UUID complaintId, String reason) {
        for (Referral referral : referrals.open(complaintId)) {
            work.becauseOf(
                    complaintId,
                    (complaint, now) ->
                            end.end(
                                    complaint,
                                    referral,
                                    TimelineType.REFERRAL_CANCELLED,
                                    open -> open.cancel(reason, ACTOR, now),
                                    now),
                    after -> events(referral, after),
                    ACTOR);
        }
    }

    private static List<Event> events(Referral referral, ComplaintWork.After after) {
        List<Event> events = new ArrayList<>();
        events.add(
                new ComplaintReferralCancelled(
                        after.complaint().id(),
                        after.complaint().reference(),
                        referral.id(),
                        referral.department(),
                        after.complaint().profile(),
                        after.now()));
        events.addAll(StatusChanges.of(after));
        return events;
    }
}
