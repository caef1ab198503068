package io.mushrif.quality.coaching;

import java.time.Duration;
import java.time.Instant;

/** The times that are compared: before and after the beginning of a session. */
record Windows(Span earlier, Span before, Span after) {

    /**
     * One of them.
     *
     * @param to not in it any more
     */
    record Span(Instant from, Instant to) {}

    /**
     * @param session when the session began
     * @param days length of the window before it
     * @param end end of the window after it; no earlier than the session
     */
    static Windows around(Instant session, int days, Instant end) {
        Instant from = session.minus(Duration.ofDays(days));
        return new Windows(
                new Span(from.minus(Duration.ofDays(days)), from),
                new Span(from, session),
                new Span(session, end.isBefore(session) ? session : end));
    }
}
