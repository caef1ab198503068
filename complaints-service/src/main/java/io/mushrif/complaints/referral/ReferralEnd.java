package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A question to a department comes to its end; a complaint that waited for it alone goes on. The
 * row of the complaint is locked before.
 */
@ApplicationScoped
class ReferralEnd {

    private final Referrals referrals;

    ReferralEnd(Referrals referrals) {
        this.referrals = referrals;
    }

    /**
     * Ends it.
     *
     * @param referral with its row locked
     * @param end answers or cancels it
     */
    List<Happening> end(
            Complaint complaint,
            Referral referral,
            TimelineType type,
            Consumer<Referral> end,
            Instant now) {
        // asked before anything changes: a query in between would write the complaint twice
        boolean goesOn =
                referral.waits()
                        && complaint.status() == ComplaintStatus.WAITING_FOR_DEPARTMENT
                        && !referrals.othersHoldUp(referral);
        end.accept(referral);
        List<Happening> happenings = new ArrayList<>();
        happenings.add(
                Happening.of(
                        type,
                        now,
                        "referral",
                        referral.id().toString(),
                        "department",
                        referral.department(),
                        "inTime",
                        type == TimelineType.REFERRAL_ANSWERED
                                ? !now.isAfter(referral.dueAt())
                                : null));
        if (goesOn) {
            happenings.addAll(complaint.resume(referral.department(), now));
        }
        return happenings;
    }
}
