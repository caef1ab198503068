package io.mushrif.complaints.bulkimport;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

/**
 * Which column of a file is which field.
 *
 * @param source name of the system that the file comes from; external ids are unique in it
 * @param dateFormat pattern of dates such as {@code M/d/yyyy}; ISO 8601 when absent. Dates are days
 *     of the site's zone
 * @param fields field of Mushrif → column
 * @param attributes name of an attribute → column, for what Mushrif has no field for
 * @param defaults field of Mushrif → value where the file has none
 * @param detect columns by which the layout is recognised; empty when it has to be named
 */
public record ColumnMapping(
        @NotBlank @Size(max = 50) String source,
        @Size(max = 50) String dateFormat,
        @NotEmpty Map<String, @NotNull @Valid Column> fields,
        Map<String, @NotNull @Valid Column> attributes,
        Map<String, String> defaults,
        List<String> detect) {

    public ColumnMapping {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
        detect = detect == null ? List.of() : List.copyOf(detect);
    }

    /**
     * A column.
     *
     * @param column its name in the file
     * @param values value in the file → value here; when given, a row with any other value is
     *     rejected
     */
    public record Column(@NotBlank String column, Map<String, String> values) {

        /**
         * The value of a row.
         *
         * @throws RowReject when the value is not one of those that are known
         */
        public String read(Row row) throws RowReject {
            String value = row.get(column);
            if (values == null) {
                return value;
            }
            String translated = values.get(value);
            if (translated == null) {
                throw new RowReject(column, "unknown-value", String.join(", ", values.keySet()));
            }
            return translated;
        }
    }

    /** The value of a field: that of its column, else the default, else empty. */
    public String field(String name, Row row) throws RowReject {
        Column column = fields.get(name);
        String value = column == null ? "" : column.read(row);
        return value.isEmpty() ? defaults.getOrDefault(name, "") : value;
    }
}
