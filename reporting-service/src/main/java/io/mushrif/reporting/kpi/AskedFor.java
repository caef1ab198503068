package io.mushrif.reporting.kpi;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.reporting.fact.Dimension;
import io.mushrif.reporting.fact.Span;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads what is asked about a key figure; what cannot be read is a 400 that names the field. */
final class AskedFor {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Set<String> ALWAYS = Set.of("from", "to", "bucket", "groupBy");

    private AskedFor() {}

    /** A filter that is misspelt or empty must not answer the figures of everything. */
    static void onlyKnown(Map<String, List<String>> parameters, Kpi kpi) {
        Set<String> filters =
                kpi.definition().dimensions().stream()
                        .map(Dimension::key)
                        .collect(Collectors.toSet());
        parameters.forEach(
                (name, values) -> {
                    if (!ALWAYS.contains(name) && !filters.contains(name)) {
                        throw ProblemException.invalid(name, "unknown-field");
                    }
                    if (filters.contains(name) && values.stream().anyMatch(String::isBlank)) {
                        throw ProblemException.invalid(name, "not-blank");
                    }
                });
    }

    static Span span(String from, String to, ZoneId zone) {
        Instant start = moment("from", from, zone);
        Instant end = moment("to", to, zone);
        if (!start.isBefore(end)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
        return new Span(start, end, zone);
    }

    static List<Dimension> groupBy(String text, Kpi kpi) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<Dimension> possible = kpi.definition().dimensions();
        List<Dimension> groups = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            Dimension dimension =
                    possible.stream()
                            .filter(candidate -> candidate.key().equals(name.strip()))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            ProblemException.invalid(
                                                    "groupBy", "unknown-value", names(possible)));
            if (!groups.contains(dimension)) {
                groups.add(dimension);
            }
        }
        return groups;
    }

    static Map<Dimension, List<String>> filters(Map<Dimension, List<String>> filters) {
        filters.forEach(
                (dimension, values) -> {
                    if (dimension.isId() && !values.stream().allMatch(AskedFor::isId)) {
                        throw ProblemException.invalid(dimension.key(), "bad-uuid");
                    }
                });
        return filters;
    }

    private static Instant moment(String field, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            throw ProblemException.invalid(field, "not-null");
        }
        try {
            Instant moment =
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(zone).toInstant();
            int year = moment.atZone(zone).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw ProblemException.invalid(field, "bad-moment");
        }
        throw ProblemException.invalid(field, "bad-moment");
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equalsIgnoreCase(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String names(List<Dimension> dimensions) {
        return dimensions.stream().map(Dimension::key).collect(Collectors.joining(", "));
    }
}
