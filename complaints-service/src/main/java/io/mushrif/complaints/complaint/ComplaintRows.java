package io.mushrif.complaints.complaint;

import io.mushrif.complaints.bulkimport.ColumnMapping;
import io.mushrif.complaints.bulkimport.Row;
import io.mushrif.complaints.bulkimport.RowReject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Understands rows of a file as complaints. */
final class ComplaintRows {

    private static final int SHORT = 200;
    private static final int LONG = 10_000;

    private final ZoneId zone;
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    ComplaintRows(ZoneId zone) {
        this.zone = zone;
    }

    ImportedComplaint read(Row row, ColumnMapping mapping) throws RowReject {
        Map<String, String> attributes = new HashMap<>();
        for (var attribute : mapping.attributes().entrySet()) {
            String value = attribute.getValue().read(row);
            if (!value.isEmpty()) {
                attributes.put(attribute.getKey(), value);
            }
        }
        return new ImportedComplaint(
                        mapping.source(),
                        required("externalId", SHORT, row, mapping),
                        receivedAt(row, mapping),
                        constant(
                                ComplaintStatus.class,
                                "status",
                                ComplaintStatus.REGISTERED,
                                row,
                                mapping),
                        constant(
                                ComplaintChannel.class,
                                "channel",
                                ComplaintChannel.IMPORT,
                                row,
                                mapping),
                        text("product", SHORT, row, mapping),
                        text("category", SHORT, row, mapping),
                        text("description", LONG, row, mapping),
                        text("legalEntity", SHORT, row, mapping),
                        text("language", 2, row, mapping),
                        text("response", LONG, row, mapping),
                        flag("respondedInTime", row, mapping),
                        attributes,
                        null)
                .fingerprinted();
    }

    private Instant receivedAt(Row row, ColumnMapping mapping) throws RowReject {
        String value = required("receivedAt", 50, row, mapping);
        String format = mapping.dateFormat();
        try {
            if (format == null) {
                return value.length() > 10
                        ? Instant.parse(value)
                        : LocalDate.parse(value).atStartOfDay(zone).toInstant();
            }
            return LocalDate.parse(value, formats.computeIfAbsent(format, ComplaintRows::formatter))
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeParseException e) {
            throw new RowReject(
                    column("receivedAt", mapping),
                    "bad-date",
                    format == null ? "2026-03-01" : format);
        }
    }

    /** Strict: 2/30/2015 is no date. */
    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String required(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = text(field, longest, row, mapping);
        if (value == null) {
            throw new RowReject(column(field, mapping), "required", null);
        }
        return value;
    }

    private static String text(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = mapping.field(field, row);
        if (value.length() > longest) {
            throw new RowReject(column(field, mapping), "too-long", Integer.toString(longest));
        }
        return value.isEmpty() ? null : value;
    }

    private static Boolean flag(String field, Row row, ColumnMapping mapping) throws RowReject {
        String value = text(field, 5, row, mapping);
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new RowReject(column(field, mapping), "unknown-value", "true, false");
        }
        return Boolean.valueOf(value);
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, String field, E otherwise, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = text(field, 50, row, mapping);
        if (value == null) {
            return otherwise;
        }
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw new RowReject(
                    column(field, mapping),
                    "unknown-value",
                    Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String column(String field, ColumnMapping mapping) {
        ColumnMapping.Column column = mapping.fields().get(field);
        return column == null ? field : column.column();
    }
}
