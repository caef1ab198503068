package io.mushrif.platform.bulkimport;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which column of a file is which field.
 *
 * @param source name of the system that the file comes from; external ids are unique in it
 * @param dateFormat pattern of dates such as {@code M/d/yyyy}; ISO 8601 or numbers when absent
 * @param dateOrder order of day and month in dates of numbers; found or asked when absent
 * @param timeZone zone of dates and of times without one; that of the site when absent
 * @param fields field of Mushrif → column
 * @param attributes name of an attribute → column, for what Mushrif has no field for
 * @param defaults field of Mushrif → value where the file has none
 * @param skip column → values; rows with one of them are left out and counted apart
 * @param times times of day in several columns that follow each other; null for none
 * @param detect columns by which the layout is recognised; empty when it has to be named
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ColumnMapping(
        @NotBlank @Size(max = 50) String source,
        @Size(max = 50) String dateFormat,
        DateOrder dateOrder,
        @Size(max = 50) String timeZone,
        @NotEmpty Map<String, @NotNull @Valid Column> fields,
        Map<String, @NotNull @Valid Column> attributes,
        Map<String, String> defaults,
        Map<String, @NotEmpty List<@NotNull String>> skip,
        @Valid TimesOfDay times,
        List<String> detect) {

    @JsonCreator
    public ColumnMapping {
        attributes = attributes == null ? Map.of() : Map.copyOf(attributes);
        defaults = defaults == null ? Map.of() : Map.copyOf(defaults);
        skip = skip == null ? Map.of() : Map.copyOf(skip);
        detect = detect == null ? List.of() : List.copyOf(detect);
    }

    /** A mapping of simple columns. */
    public ColumnMapping(
            String source,
            String dateFormat,
            Map<String, Column> fields,
            Map<String, Column> attributes,
            Map<String, String> defaults,
            List<String> detect) {
        this(source, dateFormat, null, null, fields, attributes, defaults, null, null, detect);
    }

    /**
     * A column.
     *
     * @param column its name in the file; of several columns their names together
     * @param columns several columns whose values are joined; empty when one of them is
     * @param separator between the values of several columns; a blank when absent
     * @param blank values that mean that there is none
     * @param values value in the file → value here; when given, a row with any other value is
     *     rejected
     * @param otherwise where the value is when it is empty here
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Column(
            String column,
            List<@NotBlank String> columns,
            @Size(max = 10) String separator,
            List<@NotNull String> blank,
            Map<String, String> values,
            @Valid Column otherwise) {

        @JsonCreator
        public Column {
            columns = columns == null ? List.of() : List.copyOf(columns);
            separator = separator == null ? " " : separator;
            blank = blank == null ? List.of() : List.copyOf(blank);
            column = columns.isEmpty() ? column : String.join(" + ", columns);
        }

        /** One column as it is. */
        public Column(String column, Map<String, String> values) {
            this(column, null, null, null, values, null);
        }

        /**
         * The value of a row.
         *
         * @throws RowReject when the value is not one of those that are known
         */
        public String read(Row row) throws RowReject {
            String value = columns.isEmpty() ? row.get(column) : joined(row);
            if (blank.contains(value)) {
                value = "";
            }
            if (value.isEmpty() && otherwise != null) {
                return otherwise.read(row);
            }
            if (values == null || value.isEmpty() && !blank.isEmpty()) {
                return value;
            }
            String translated = values.get(value);
            if (translated == null) {
                throw new RowReject(column, "unknown-value", String.join(", ", values.keySet()));
            }
            return translated;
        }

        private String joined(Row row) {
            List<String> parts = new ArrayList<>(columns.size());
            for (String name : columns) {
                String part = row.get(name);
                if (part.isEmpty() || blank.contains(part)) {
                    return "";
                }
                parts.add(part);
            }
            return String.join(separator, parts);
        }
    }

    /** The value of a field: that of its column, else the default, else empty. */
    public String field(String name, Row row) throws RowReject {
        Column column = fields.get(name);
        String value = column == null ? "" : column.read(row);
        return value.isEmpty() ? defaults.getOrDefault(name, "") : value;
    }

    /** Name of the column of a field, for saying what is wrong; the field's own if it has none. */
    public String columnOf(String field) {
        Column column = fields.get(field);
        return column == null ? field : column.column();
    }

    /** The attributes of a row that have a value. */
    public Map<String, String> attributes(Row row) throws RowReject {
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<String, Column> attribute : attributes.entrySet()) {
            String value = attribute.getValue().read(row);
            if (!value.isEmpty()) {
                found.put(attribute.getKey(), value);
            }
        }
        return found;
    }

    /**
     * The moment that a field says; null when it is empty. A date without a time is the start of
     * the day.
     *
     * @param site zone where the mapping names none
     * @throws RowReject when it is no date, or one whose order of day and month is not known
     */
    public Instant instant(String field, Row row, ZoneId site) throws RowReject {
        ZoneId zone = timeZone == null ? site : ZoneId.of(timeZone);
        if (times != null) {
            Optional<Instant> time = times.find(fields.get(field), row, dateFormat, zone);
            if (time.isPresent()) {
                return time.get();
            }
        }
        String value = field(field, row);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return DateText.instant(value, dateFormat, dateOrder, zone);
        } catch (DateTimeException e) {
            throw new RowReject(columnOf(field), "bad-date", expected());
        }
    }

    private String expected() {
        if (dateFormat != null) {
            return dateFormat;
        }
        if (dateOrder == null) {
            return "2026-03-01";
        }
        return dateOrder == DateOrder.DMY ? "31/12/2026" : "12/31/2026";
    }

    /**
     * The time that a field says: seconds, {@code h:mm:ss} or ISO 8601; null when it is empty.
     *
     * @throws RowReject when it is none
     */
    public Duration duration(String field, Row row) throws RowReject {
        String value = DateText.plainDigits(field(field, row));
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (value.startsWith("P")) {
                return Duration.parse(value);
            }
            if (value.indexOf(':') > 0) {
                long seconds = 0;
                for (String part : value.split(":")) {
                    seconds = seconds * 60 + Integer.parseInt(part);
                }
                return Duration.ofSeconds(seconds);
            }
            return Duration.ofMillis(new BigDecimal(value).movePointRight(3).longValueExact());
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new RowReject(columnOf(field), "bad-duration", null);
        }
    }

    /** Why a row is left out, as {@code column=value}; empty when it is not. */
    Optional<String> skipped(Row row) {
        for (Map.Entry<String, List<String>> rule : skip.entrySet()) {
            String value = row.get(rule.getKey());
            if (rule.getValue().contains(value)) {
                return Optional.of(rule.getKey() + "=" + value);
            }
        }
        return Optional.empty();
    }

    /** The same with an order of day and month; null leaves it open. */
    ColumnMapping in(DateOrder order) {
        return order == null
                ? this
                : new ColumnMapping(
                        source,
                        dateFormat,
                        order,
                        timeZone,
                        fields,
                        attributes,
                        defaults,
                        skip,
                        times,
                        detect);
    }
}
