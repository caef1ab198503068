package io.mushrif.quality.insight;

import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which evaluations figures are made of, and how they are written. */
public class InsightFilter {

    private static final int MOST_DAYS = 366;

    @QueryParam("from")
    @Parameter(required = true, description = "First day of the completion, such as 2026-03-01")
    LocalDate from;

    @QueryParam("to")
    @Parameter(required = true, description = "Day behind the last one, at most 366 days later")
    LocalDate to;

    @QueryParam("scorecardId")
    UUID scorecardId;

    @QueryParam("teamId")
    UUID teamId;

    @QueryParam("agentId")
    UUID agentId;

    @QueryParam("format")
    @Parameter(description = "csv or json; by Accept if absent")
    String format;

    @QueryParam("bom")
    @DefaultValue("false")
    @Parameter(
            description = "CSV: begin with a byte order mark, which spreadsheets need for Arabic")
    boolean bom;

    void check() {
        if (from == null) {
            throw ProblemException.invalid("from", "not-null");
        }
        if (to == null) {
            throw ProblemException.invalid("to", "not-null");
        }
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
        if (from.isBefore(LocalDate.EPOCH)) {
            throw ProblemException.invalid("from", "not-before", LocalDate.EPOCH);
        }
        if (to.isAfter(from.plusDays(MOST_DAYS))) {
            throw ProblemException.invalid("to", "within-a-year");
        }
    }

    boolean csv(String accept) {
        if (format == null || format.isEmpty()) {
            return accept != null && accept.contains("text/csv") && !accept.contains("json");
        }
        return switch (format) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw ProblemException.invalid("format", "unknown-value", "csv, json");
        };
    }
}
