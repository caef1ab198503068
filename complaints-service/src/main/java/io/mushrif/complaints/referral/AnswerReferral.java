package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.complaints.complaint.StatusChanges;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.complaint.ComplaintReferralAnswered;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A department answers, or somebody writes down what it said. */
@ApplicationScoped
class AnswerReferral {

    /** What the department says. */
    record Request(@NotBlank @Size(max = 10_000) String answer) {}

    private final ComplaintWork work;
    private final Referrals referrals;
    private final ReferralEnd end;
    private final Precondition precondition;
    private final CurrentUser user;

    AnswerReferral(
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
                            TimelineType.REFERRAL_ANSWERED,
                            open -> open.answer(request.answer(), user.name(), now),
                            now);
                },
                after -> events(referral, after),
                user.name());
        referrals.flush();
        return referral;
    }

    private static List<Event> events(Referral referral, ComplaintWork.After after) {
        List<Event> events = new ArrayList<>();
        events.add(
                new ComplaintReferralAnswered(
                        after.complaint().id(),
                        after.complaint().reference(),
                        referral.id(),
                        referral.department(),
                        referral.askedAt(),
                        referral.dueAt(),
                        !after.now().isAfter(referral.dueAt()),
                        after.complaint().profile(),
                        after.now()));
        events.addAll(StatusChanges.of(after));
        return events;
    }
}
