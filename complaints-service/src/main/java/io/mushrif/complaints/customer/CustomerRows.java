package io.mushrif.complaints.customer;

import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Understands rows of a file as customers. */
final class CustomerRows {

    private final PhoneNumbers phoneNumbers;
    private final ContactValues values;

    CustomerRows(PhoneNumbers phoneNumbers, ContactValues values) {
        this.phoneNumbers = phoneNumbers;
        this.values = values;
    }

    ImportedCustomer read(Row row, ColumnMapping mapping) throws RowReject {
        return new ImportedCustomer(
                mapping.source(),
                required("externalId", 200, row, mapping),
                required("name", 200, row, mapping),
                email(row, mapping),
                phone(row, mapping),
                language(row, mapping),
                preferredChannel(row, mapping));
    }

    private String email(Row row, ColumnMapping mapping) throws RowReject {
        String given = text("email", 254, row, mapping);
        if (given != null && !values.isWellFormed(ContactKind.EMAIL, ContactValues.lower(given))) {
            throw new RowReject(column("email", mapping), "bad-email", null);
        }
        return given;
    }

    private String phone(Row row, ColumnMapping mapping) throws RowReject {
        String given = text("phone", 40, row, mapping);
        if (given == null) {
            return null;
        }
        if (!phoneNumbers.isValid(given)) {
            throw new RowReject(column("phone", mapping), "bad-phone", null);
        }
        return phoneNumbers.normalized("phone", given);
    }

    private String language(Row row, ColumnMapping mapping) throws RowReject {
        String given = text("language", 2, row, mapping);
        if (given != null && !given.matches("[a-zA-Z]{2}")) {
            throw new RowReject(column("language", mapping), "unknown-value", "ar, en");
        }
        return given == null ? null : given.toLowerCase(Locale.ROOT);
    }

    private PreferredChannel preferredChannel(Row row, ColumnMapping mapping) throws RowReject {
        String given = text("preferredChannel", 10, row, mapping);
        if (given == null) {
            return null;
        }
        try {
            return PreferredChannel.valueOf(given);
        } catch (IllegalArgumentException e) {
            throw new RowReject(
                    column("preferredChannel", mapping),
                    "unknown-value",
                    Arrays.stream(PreferredChannel.values())
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
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

    private static String column(String field, ColumnMapping mapping) {
        ColumnMapping.Column column = mapping.fields().get(field);
        return column == null ? field : column.column();
    }
}
