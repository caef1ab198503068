package io.mushrif.complaints.response;

import io.mushrif.complaints.clock.ClockKind;
import io.mushrif.complaints.clock.ClockView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The day on which a customer can expect the final response at the latest. */
final class LetterDeadline {

    private LetterDeadline() {}

    /**
     * Reads it off the clocks of the complaint: that of the law where there is one, else that of
     * the house. A clock that stands still or has run out promises nothing.
     */
    static Optional<LocalDate> of(List<ClockView> clocks, Instant now, ZoneId zone) {
        List<ClockView> promising =
                clocks.stream()
                        .filter(clock -> clock.metAt() == null && clock.dueAt() != null)
                        .filter(clock -> clock.dueAt().isAfter(now))
                        .filter(clock -> endsWithTheFinalResponse(clock.name()))
                        .toList();
        List<ClockView> ofTheLaw =
                promising.stream().filter(clock -> clock.kind() == ClockKind.STATUTORY).toList();
        return (ofTheLaw.isEmpty() ? promising : ofTheLaw)
                .stream()
                        .map(ClockView::dueAt)
                        .min(Comparator.naturalOrder())
                        .map(due -> lastDay(due, zone));
    }

    /** Due at midnight means: by the end of the day before. */
    private static LocalDate lastDay(Instant due, ZoneId zone) {
        return due.minusNanos(1).atZone(zone).toLocalDate();
    }

    private static boolean endsWithTheFinalResponse(String name) {
        String clock = name.toUpperCase(Locale.ROOT);
        return !clock.contains("ACKNOWLEDG")
                && !clock.startsWith("SUMMARY")
                && !clock.startsWith("FIRST_RESPONSE")
                && !clock.startsWith("NEXT_RESPONSE");
    }
}
