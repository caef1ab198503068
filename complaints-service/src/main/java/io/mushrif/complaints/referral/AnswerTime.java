package io.mushrif.complaints.referral;

import io.mushrif.platform.time.BusinessCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a department has for an answer.
 *
 * @param dueAt when the answer is due
 * @param remindAt when it is reminded for the first time, never after {@code dueAt}
 */
record AnswerTime(Instant dueAt, Instant remindAt) {

    /** A given business time from now. */
    static AnswerTime within(
            Duration businessTime, Instant now, BusinessCalendar calendar, BigDecimal remindAfter) {
        return until(calendar.plus(now, businessTime), now, calendar, remindAfter);
    }

    /**
     * Until a given moment.
     *
     * @param remindAfter part of the business time until then, 0 to 1
     */
    static AnswerTime until(
            Instant dueAt, Instant now, BusinessCalendar calendar, BigDecimal remindAfter) {
        Duration whole = calendar.between(now, dueAt);
        long seconds =
                remindAfter
                        .multiply(BigDecimal.valueOf(whole.toSeconds()))
                        .setScale(0, RoundingMode.DOWN)
                        .longValueExact();
        if (seconds == 0) {
            return new AnswerTime(dueAt, dueAt);
        }
        Instant remindAt = calendar.plus(now, Duration.ofSeconds(seconds));
        return new AnswerTime(dueAt, remindAt.isBefore(dueAt) ? remindAt : dueAt);
    }
}
