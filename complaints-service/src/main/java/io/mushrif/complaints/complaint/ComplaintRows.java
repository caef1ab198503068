package io.mushrif.complaints.complaint;

import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Understands rows of a file as complaints. */
final class ComplaintRows {

    private static final int SHORT = 200;
    private static final int LONG = 10_000;

    private final ZoneId zone;

    ComplaintRows(ZoneId zone) {
        this.zone = zone;
    }

    ImportedComplaint read(Row row, ColumnMapping mapping) throws RowReject {
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
                        mapping.attributes(row),
                        null)
                .fingerprinted();
    }

    private Instant receivedAt(Row row, ColumnMapping mapping) throws RowReject {
        required("receivedAt", 50, row, mapping);
        return mapping.instant("receivedAt", row, zone);
    }

    private static String required(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = text(field, longest, row, mapping);
        if (value == null) {
            throw new RowReject(mapping.columnOf(field), "required", null);
        }
        return value;
    }

    private static String text(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = mapping.field(field, row);
        if (value.length() > longest) {
            throw new RowReject(mapping.columnOf(field), "too-long", Integer.toString(longest));
        }
        return value.isEmpty() ? null : value;
    }

    private static Boolean flag(String field, Row row, ColumnMapping mapping) throws RowReject {
        String value = text(field, 5, row, mapping);
        if (value == null) {
            return null;
        }
        if (!value.equals("true") && !value.equals("false")) {
            throw new RowReject(mapping.columnOf(field), "unknown-value", "true, false");
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
                    mapping.columnOf(field),
                    "unknown-value",
                    Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
    }
}
