package io.mushrif.complaints.outreach;

import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which customers a campaign is for: those for whom everything holds that is given.
 *
 * @param language of their record, ISO 639-1
 * @param source system that they come from
 * @param product they have complained of
 * @param category they have complained of
 * @param complainedFrom their complaint was received at this time or later
 * @param complainedTo their complaint was received before this time
 * @param customerIds these alone
 * @param all says that no filter is meant: every customer
 */
public record Audience(
        @Pattern(regexp = "[a-z]{2}") String language,
        @Size(max = 50) String source,
        @Size(max = 200) String product,
        @Size(max = 200) String category,
        Instant complainedFrom,
        Instant complainedTo,
        @Size(min = 1, max = 10_000) List<@NotNull UUID> customerIds,
        boolean all) {

    void check() {
        boolean filtered =
                Stream.of(
                                language,
                                source,
                                product,
                                category,
                                complainedFrom,
                                complainedTo,
                                customerIds)
                        .anyMatch(Objects::nonNull);
        if (filtered == all) {
            throw ProblemException.invalid(all ? "audience.all" : "audience", "filter-or-all");
        }
        if (complainedFrom != null
                && complainedTo != null
                && !complainedFrom.isBefore(complainedTo)) {
            throw ProblemException.invalid(
                    "audience.complainedFrom", "bad-range", "audience.complainedTo");
        }
    }

    private boolean byComplaint() {
        return Stream.of(product, category, complainedFrom, complainedTo)
                .anyMatch(Objects::nonNull);
    }

    /** The filter as a condition on {@code customer c}, with its arguments in their order. */
    Condition condition() {
        List<String> parts =
                new ArrayList<>(List.of("c.erased_at is null", "c.merged_into is null"));
        List<Object> arguments = new ArrayList<>();
        add(parts, arguments, "c.language = ?", language);
        add(parts, arguments, "c.source = ?", source);
        add(parts, arguments, "c.id = any(cast(? as uuid[]))", customerIds);
        if (byComplaint()) {
            List<String> complaint = new ArrayList<>(List.of("k.customer_id = c.id"));
            add(complaint, arguments, "k.product = ?", product);
            add(complaint, arguments, "k.category = ?", category);
            add(complaint, arguments, "k.received_at >= ?", complainedFrom);
            add(complaint, arguments, "k.received_at < ?", complainedTo);
            parts.add(
                    "exists (select 1 from complaint k where "
                            + String.join(" and ", complaint)
                            + ")");
        }
        return new Condition(String.join(" and ", parts), arguments);
    }

    /** A condition in SQL. */
    record Condition(String sql, List<Object> arguments) {}

    private static void add(List<String> parts, List<Object> arguments, String part, Object value) {
        if (value != null) {
            parts.add(part);
            arguments.add(value);
        }
    }
}
