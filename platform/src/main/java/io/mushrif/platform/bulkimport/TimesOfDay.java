package io.mushrif.platform.bulkimport;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Times of day of one thing, each in a column of its own, with one date for all of them. They
 * follow each other in less than half a day: one that is more than half a day earlier than the one
 * before lies on the next day. One that is a little earlier stays so: it comes from the clocks of
 * two machines.
 *
 * @param date column with the day of the first
 * @param columns columns with times, in their order
 * @param format pattern of the times; {@code H:mm:ss} when absent
 * @param blank values that mean that there is no time
 */
public record TimesOfDay(
        @NotBlank String date,
        @NotEmpty List<@NotBlank String> columns,
        @Size(max = 30) String format,
        List<String> blank) {

    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    public TimesOfDay {
        columns = columns == null ? List.of() : List.copyOf(columns);
        format = format == null ? "H:mm:ss" : format;
        blank = blank == null ? List.of() : List.copyOf(blank);
    }

    /**
     * The time of the column, else of the one that stands in for it; empty when none is here.
     *
     * @throws RowReject when the date or a time cannot be read
     */
    Optional<Instant> find(ColumnMapping.Column column, Row row, String dateFormat, ZoneId zone)
            throws RowReject {
        for (ColumnMapping.Column one = column; one != null; one = one.otherwise()) {
            if (columns.contains(one.column()) && !isBlank(row.get(one.column()))) {
                return Optional.of(at(one.column(), row, dateFormat).atZone(zone).toInstant());
            }
        }
        return Optional.empty();
    }

    private LocalDateTime at(String wanted, Row row, String dateFormat) throws RowReject {
        LocalDateTime before = null;
        for (String column : columns) {
            String value = row.get(column);
            if (!isBlank(value)) {
                LocalTime time = time(column, value);
                before =
                        before == null
                                ? day(row, dateFormat).atTime(time)
                                : following(before, time);
            }
            if (column.equals(wanted)) {
                break;
            }
        }
        return before;
    }

    private static LocalDateTime following(LocalDateTime before, LocalTime time) {
        LocalDateTime same = before.toLocalDate().atTime(time);
        Duration later = Duration.between(before, same);
        if (later.compareTo(HALF_A_DAY.negated()) < 0) {
            return same.plusDays(1);
        }
        return later.compareTo(HALF_A_DAY) > 0 ? same.minusDays(1) : same;
    }

    private boolean isBlank(String value) {
        return value.isEmpty() || blank.contains(value);
    }

    private LocalTime time(String column, String value) throws RowReject {
        try {
            return DateText.time(value, format);
        } catch (DateTimeException e) {
            throw new RowReject(column, "bad-date", format);
        }
    }

    private LocalDate day(Row row, String dateFormat) throws RowReject {
        try {
            return DateText.date(row.get(date), dateFormat);
        } catch (DateTimeException e) {
            throw new RowReject(date, "bad-date", dateFormat == null ? "2026-03-01" : dateFormat);
        }
    }
}
