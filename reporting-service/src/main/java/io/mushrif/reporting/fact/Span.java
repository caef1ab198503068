package io.mushrif.reporting.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param to the first moment behind it; later than {@code from}
 * @param zone zone of the site, in which its days lie
 */
public record Span(Instant from, Instant to, ZoneId zone) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(from + " is not before " + to);
        }
    }

    /** Local time of the first moment. */
    public LocalDateTime localFrom() {
        return from.atZone(zone).toLocalDateTime();
    }

    /** Local time of the first moment behind it. */
    public LocalDateTime localTo() {
        return to.atZone(zone).toLocalDateTime();
    }

    LocalDate firstDay() {
        return localFrom().toLocalDate();
    }

    /** The first day of which no moment lies in the span. */
    LocalDate endDay() {
        return beginsDay(to) ? localTo().toLocalDate() : localTo().toLocalDate().plusDays(1);
    }

    /** The first day that lies in the span as a whole, when any does. */
    LocalDate firstWholeDay() {
        return beginsDay(from) ? firstDay() : firstDay().plusDays(1);
    }

    /** The first day behind those that lie in the span as a whole. */
    LocalDate endOfWholeDays() {
        return localTo().toLocalDate();
    }

    /** Days of which only a part lies in the span: at most two. */
    List<LocalDate> partDays() {
        return Stream.of(firstDay(), endDay().minusDays(1))
                .distinct()
                .filter(day -> day.isBefore(firstWholeDay()) || !day.isBefore(endOfWholeDays()))
                .toList();
    }

    private boolean beginsDay(Instant moment) {
        return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant().equals(moment);
    }
}
