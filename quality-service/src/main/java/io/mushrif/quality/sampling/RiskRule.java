package io.mushrif.quality.sampling;

import io.mushrif.platform.problem.ProblemException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * A rule of a risk-based plan.
 *
 * @param longerThan of LONG_HANDLING and LONG_WAIT
 * @param atLeast of TRANSFERS
 * @param days of COMPLAINT_FOLLOWED and NEW_AGENT
 * @param weight what it adds to the risk of an interaction that it holds for, 1 to 100
 */
public record RiskRule(
        @NotNull RiskKind kind,
        Duration longerThan,
        @Min(1) @Max(100) Integer atLeast,
        @Min(1) @Max(366) Integer days,
        @NotNull @Min(1) @Max(100) Integer weight) {

    void check(String path) {
        switch (kind) {
            case LONG_HANDLING, LONG_WAIT -> {
                require(longerThan, path + ".longerThan");
                if (longerThan.isNegative()) {
                    throw ProblemException.invalid(path + ".longerThan", "positive-or-zero");
                }
            }
            case TRANSFERS -> require(atLeast, path + ".atLeast");
            case COMPLAINT_FOLLOWED, NEW_AGENT -> require(days, path + ".days");
            case LOW_SURVEY_SCORE -> {
                // nothing to set
            }
        }
    }

    private static void require(Object value, String field) {
        if (value == null) {
            throw ProblemException.invalid(field, "not-null");
        }
    }

    boolean holds(Candidate candidate) {
        return switch (kind) {
            case LONG_HANDLING -> candidate.interaction().handled().compareTo(longerThan) > 0;
            case LONG_WAIT -> candidate.interaction().waited().compareTo(longerThan) > 0;
            case TRANSFERS ->
                    candidate.interaction().transfers() != null
                            && candidate.interaction().transfers() >= atLeast;
            case LOW_SURVEY_SCORE -> candidate.lowSurveyScore();
            case COMPLAINT_FOLLOWED ->
                    candidate.complaintAt() != null
                            && candidate
                                    .complaintAt()
                                    .isBefore(
                                            candidate
                                                    .interaction()
                                                    .startedAt()
                                                    .plus(Duration.ofDays(days)));
            case NEW_AGENT ->
                    candidate.agentSince() != null
                            && candidate
                                    .interaction()
                                    .startedAt()
                                    .isBefore(candidate.agentSince().plus(Duration.ofDays(days)));
        };
    }
}
