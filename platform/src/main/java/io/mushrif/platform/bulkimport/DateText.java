package io.mushrif.platform.bulkimport;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and times as files write them: ISO 8601, numbers in a known order, or by a pattern; in
 * European or Arabic-Indic digits.
 */
final class DateText {

    /** Years of two digits are those from 1950 to 2049. */
    private static final int FIRST_YEAR = 1950;

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})"
                            + "(?:[ T,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private DateText() {}

    /** Digits of all scripts as 0 to 9. */
    static String plainDigits(String text) {
        StringBuilder plain = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > '9' && Character.isDigit(c)) {
                plain = plain == null ? new StringBuilder(text) : plain;
                plain.setCharAt(i, (char) ('0' + Character.digit(c, 10)));
            }
        }
        return plain == null ? text : plain.toString();
    }

    /**
     * A moment; the start of the day for a date without a time.
     *
     * @param format pattern; null for ISO 8601 and numbers
     * @param order order of numbers; null when not known
     * @throws DateTimeParseException when it is none
     */
    static Instant instant(String given, String format, DateOrder order, ZoneId zone) {
        String text = plainDigits(given);
        if (format != null) {
            return instant(
                    formatter(format)
                            .parseBest(
                                    text,
                                    ZonedDateTime::from,
                                    OffsetDateTime::from,
                                    LocalDateTime::from,
                                    LocalDate::from),
                    zone);
        }
        Optional<LocalDateTime> numbers = numbers(text, order);
        return numbers.isPresent() ? numbers.get().atZone(zone).toInstant() : iso(text, zone);
    }

    private static Instant instant(TemporalAccessor found, ZoneId zone) {
        if (found instanceof LocalDate date) {
            return date.atStartOfDay(zone).toInstant();
        }
        return found instanceof LocalDateTime time
                ? time.atZone(zone).toInstant()
                : Instant.from(found);
    }

    private static Instant iso(String text, ZoneId zone) {
        if (text.length() <= 10) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        String joined = text.charAt(10) == ' ' ? text.replaceFirst(" ", "T") : text;
        return instant(
                DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        joined, OffsetDateTime::from, LocalDateTime::from),
                zone);
    }

    /** Empty when the text is no date of numbers. */
    private static Optional<LocalDateTime> numbers(String text, DateOrder order) {
        Matcher match = NUMBERS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = match.group(1).length() == 4;
        if (!yearFirst && order == null) {
            return Optional.empty();
        }
        try {
            LocalTime time =
                    match.group(5) == null
                            ? LocalTime.MIDNIGHT
                            : LocalTime.of(
                                    Integer.parseInt(match.group(5)),
                                    Integer.parseInt(match.group(6)),
                                    match.group(7) == null ? 0 : Integer.parseInt(match.group(7)));
            return Optional.of(date(match, yearFirst, order).atTime(time));
        } catch (DateTimeException e) {
            throw new DateTimeParseException(e.getMessage(), text, 0, e);
        }
    }

    private static LocalDate date(Matcher match, boolean yearFirst, DateOrder order) {
        int first = Integer.parseInt(match.group(1));
        int second = Integer.parseInt(match.group(3));
        int third = Integer.parseInt(match.group(4));
        if (yearFirst) {
            return LocalDate.of(first, second, third);
        }
        int digits = match.group(4).length();
        if (digits != 2 && digits != 4) {
            throw new DateTimeException("a year has two or four digits");
        }
        int year = digits == 4 ? third : third + (third >= FIRST_YEAR % 100 ? 1900 : 2000);
        return order == DateOrder.DMY
                ? LocalDate.of(year, second, first)
                : LocalDate.of(year, first, second);
    }

    /** Whether the order of day and month matters to a value. */
    static boolean needsOrder(String given) {
        Matcher match = NUMBERS.matcher(plainDigits(given));
        return match.matches() && match.group(1).length() < 4;
    }

    /** The date of a value in an order; empty when it is none. */
    static Optional<LocalDate> dateIn(String given, DateOrder order) {
        try {
            return numbers(plainDigits(given), order).map(LocalDateTime::toLocalDate);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A time of day by a pattern such as {@code H:mm:ss}. */
    static LocalTime time(String given, String format) {
        return LocalTime.parse(plainDigits(given), formatter(format));
    }

    /** A day by a pattern, or in ISO 8601. */
    static LocalDate date(String given, String format) {
        String text = plainDigits(given);
        return format == null ? LocalDate.parse(text) : LocalDate.parse(text, formatter(format));
    }

    /**
     * Strict: 2/30/2015 is no date.
     *
     * @throws IllegalArgumentException when the pattern is none
     */
    static DateTimeFormatter formatter(String pattern) {
        return FORMATS.computeIfAbsent(pattern, DateText::newFormatter);
    }

    private static DateTimeFormatter newFormatter(String pattern) {
        String years = pattern.replace('y', 'u');
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        int at = years.indexOf("uu");
        if (at >= 0 && !years.startsWith("uuu", at)) {
            if (at > 0) {
                builder.appendPattern(years.substring(0, at));
            }
            builder.appendValueReduced(ChronoField.YEAR, 2, 2, FIRST_YEAR);
            if (at + 2 < years.length()) {
                builder.appendPattern(years.substring(at + 2));
            }
        } else {
            builder.appendPattern(years);
        }
        return builder.toFormatter(Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
    }
}
