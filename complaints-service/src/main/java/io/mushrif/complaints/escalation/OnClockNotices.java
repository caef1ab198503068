package io.mushrif.complaints.escalation;

import io.mushrif.complaints.clockwatch.ClockNotices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** A clock that ran low or out may send its complaint up. */
@ApplicationScoped
class OnClockNotices {

    private final EscalationQueue queue;

    OnClockNotices(EscalationQueue queue) {
        this.queue = queue;
    }

    void handle(@Observes ClockNotices raised) {
        queue.put(
                raised.notices().stream()
                        .map(
                                notice ->
                                        new EscalationQueue.Waiting(
                                                notice.complaintId(),
                                                notice.clock(),
                                                notice.level()))
                        .toList());
    }
}
