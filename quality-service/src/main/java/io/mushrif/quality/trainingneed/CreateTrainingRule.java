package io.mushrif.quality.trainingneed;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.ScorecardVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule is added. */
@ApplicationScoped
class CreateTrainingRule {

    /** Form of an address that a browser opens. */
    static final String ADDRESS = "https?://\\S+";

    /** The rule. */
    @Schema(name = "CreateTrainingRule", example = EXAMPLE)
    public record Request(
            @NotNull @Valid LocalizedText name,
            @NotNull UUID scorecardId,
            @Size(max = 50) String questionId,
            UUID teamId,
            @NotNull @Min(1) @Max(100) Integer failures,
            @NotNull @Min(1) @Max(100) Integer evaluations,
            @Min(1) @Max(730) Integer withinDays,
            @NotNull @Min(1) @Max(100) Integer closeAfter,
            @Size(max = 200) String course,
            @Size(max = 1000) @Pattern(regexp = ADDRESS) String link) {}

    private static final String EXAMPLE =
            """
            {"name": {"en": "Identity checks", "ar": "التحقق من الهوية"},
             "scorecardId": "0199b2a4-5c00-7000-8000-000000000061", "questionId": "identity",
             "failures": 3, "evaluations": 5, "withinDays": 60, "closeAfter": 3,
             "course": "Identity checks, module 2", "link": "https://learning.example.org/identity"}""";

    private final TrainingRules rules;
    private final ScorecardVersions scorecards;
    private final Clock clock;

    CreateTrainingRule(TrainingRules rules, ScorecardVersions scorecards, Clock clock) {
        this.rules = rules;
        this.scorecards = scorecards;
        this.clock = clock;
    }

    @Transactional
    TrainingRule handle(Request request) {
        requirePossible(request.failures(), request.evaluations());
        PublishedScorecard scorecard =
                scorecards.inUse(request.scorecardId()).orElseThrow(() -> unknown("scorecardId"));
        boolean asked =
                scorecard.sections().stream()
                        .flatMap(section -> section.questions().stream())
                        .filter(Question::scored)
                        .anyMatch(question -> question.id().equals(request.questionId()));
        if (request.questionId() != null && !asked) {
            throw unknown("questionId");
        }
        TrainingRule rule = new TrainingRule(request, clock.instant());
        rules.persist(rule);
        return rule;
    }

    /** More failures than evaluations never happen. */
    static void requirePossible(int failures, int evaluations) {
        if (failures > evaluations) {
            throw ProblemException.invalid("failures", "max", evaluations);
        }
    }

    private static ProblemException unknown(String field) {
        return ProblemException.invalid(field, "unknown-reference");
    }
}
