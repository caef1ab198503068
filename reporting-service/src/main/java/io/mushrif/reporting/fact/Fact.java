package io.mushrif.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One thing that an event says.
 *
 * @param event id of the event
 * @param at when it happened
 * @param subject the complaint, interaction or evaluation
 * @param revision for what a complaint's intake says: 0 when it was registered here, n for its nth
 *     import; for the score of an evaluation: 0 when it was completed, n when it was rescored. A
 *     later one replaces it. Absent otherwise
 * @param value seconds, score or change of a level; may be absent
 * @param met in time or passed; absent when the fact does not count for a rate
 */
record Fact(
        UUID event,
        FactName name,
        Instant at,
        UUID subject,
        Integer revision,
        Dimensions dimensions,
        BigDecimal value,
        Boolean met) {

    Fact {
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(subject, "subject");
    }

    /** A fact without a value and without a mark. */
    static Fact of(UUID event, FactName name, Instant at, UUID subject, Dimensions dimensions) {
        return new Fact(event, name, at, subject, null, dimensions, null, null);
    }

    Fact ofRevision(int number) {
        return new Fact(event, name, at, subject, number, dimensions, value, met);
    }

    Fact measured(BigDecimal measure) {
        return new Fact(event, name, at, subject, revision, dimensions, measure, met);
    }

    Fact marked(Boolean mark) {
        return new Fact(event, name, at, subject, revision, dimensions, value, mark);
    }
}
