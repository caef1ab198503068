package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.ComplaintHappened;
import io.mushrif.complaints.complaint.TimelineType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumSet;
import java.util.Set;

/**
 * What others do with complaints changes where these stand in routing: a new one waits, one that
 * somebody was given to is theirs, one that has ended needs nobody.
 */
@ApplicationScoped
class OnComplaintHappened {

    private static final Set<TimelineType> OPENED_AGAIN =
            EnumSet.of(TimelineType.REJECTED, TimelineType.REOPENED);

    private static final Set<TimelineType> NEEDS_OTHERS =
            EnumSet.of(TimelineType.CHANGED, TimelineType.ASSESSED, TimelineType.PRIORITISED);

    private final RoutingEntries entries;
    private final RoutingHand hand;
    private final RoutingWakeup wakeup;

    OnComplaintHappened(RoutingEntries entries, RoutingHand hand, RoutingWakeup wakeup) {
        this.entries = entries;
        this.hand = hand;
        this.wakeup = wakeup;
    }

    void handle(@Observes ComplaintHappened happened) {
        if (!hand.isAtWork() && follow(happened)) {
            wakeup.afterCommit();
        }
    }

    /** Whether there may be something to route now. */
    private boolean follow(ComplaintHappened happened) {
        Complaint complaint = happened.complaint();
        if (!complaint.status().isOpen()) {
            entries.forget(complaint.id());
            return true;
        }
        if (happened.before() == null) {
            return assigned(happened, "registered");
        }
        if (happened.types().contains(TimelineType.ASSIGNED)) {
            return assigned(happened, "taken-from-agent");
        }
        if (happened.types().stream().anyMatch(OPENED_AGAIN::contains)) {
            return openedAgain(happened);
        }
        if (happened.before().awaitsResponse() && !complaint.status().awaitsResponse()) {
            entries.forgetUnlessHeld(complaint.id());
            return true;
        }
        if (complaint.agentId() == null
                && happened.types().stream().anyMatch(NEEDS_OTHERS::contains)) {
            entries.changed(complaint);
            return true;
        }
        return false;
    }

    private boolean assigned(ComplaintHappened happened, String reason) {
        Complaint complaint = happened.complaint();
        if (complaint.agentId() != null) {
            entries.put(complaint, EntryState.BY_HAND, "assigned", happened.at());
            return happened.before() != null;
        }
        if (complaint.status().awaitsResponse()) {
            entries.put(complaint, EntryState.WAITING, reason, happened.at());
            return true;
        }
        entries.forget(complaint.id());
        return true;
    }

    private boolean openedAgain(ComplaintHappened happened) {
        if (happened.complaint().agentId() == null) {
            entries.put(happened.complaint(), EntryState.WAITING, "opened-again", happened.at());
        } else {
            entries.comesBack(happened.complaint(), happened.at());
        }
        return true;
    }
}
