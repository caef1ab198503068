package io.mushrif.quality.trainingneed;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** A rule is made stricter or milder, or put out of use. */
@ApplicationScoped
class ChangeTrainingRule {

    /** What changes; what is absent stays. */
    public record Request(
            @Valid LocalizedText name,
            @Min(1) @Max(100) Integer failures,
            @Min(1) @Max(100) Integer evaluations,
            @Min(1) @Max(730) Integer withinDays,
            @Min(1) @Max(100) Integer closeAfter,
            @Size(max = 200) String course,
            @Size(max = 1000) @Pattern(regexp = CreateTrainingRule.ADDRESS) String link,
            Boolean active) {}

    private final TrainingRules rules;
    private final Precondition precondition;

    ChangeTrainingRule(TrainingRules rules, Precondition precondition) {
        this.rules = rules;
        this.precondition = precondition;
    }

    @Transactional
    TrainingRule handle(UUID id, Request request) {
        TrainingRule rule = rules.lock(id);
        precondition.require(rule.version());
        rule.change(request);
        rules.flush();
        return rule;
    }
}
