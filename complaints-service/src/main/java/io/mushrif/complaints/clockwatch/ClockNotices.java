package io.mushrif.complaints.clockwatch;

import io.mushrif.complaints.clock.ClockNotice;
import java.time.Instant;
import java.util.List;

/**
 * Clocks have used up shares of their time. Told inside the service, in the transaction that raises
 * the notices, so that what another feature does because of it happens with it or not at all.
 * Observers are quick: put what takes long into a queue.
 *
 * @param notices each level of each start of a clock once, in the order in which it was reached
 * @param at when they are raised
 */
public record ClockNotices(List<ClockNotice> notices, Instant at) {

    public ClockNotices {
        notices = List.copyOf(notices);
    }
}
