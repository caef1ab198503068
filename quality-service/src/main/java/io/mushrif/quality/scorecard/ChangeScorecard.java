package io.mushrif.quality.scorecard;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.language.LocalizedText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft gets other questions, another name, pass mark or rules. */
@ApplicationScoped
class ChangeScorecard {

    /**
     * What changes; what is absent stays.
     *
     * @param rules replace all rules of the draft
     * @param sections replace all sections of the draft
     */
    @Schema(name = "ChangeScorecard", example = "{\"passMark\": 85}")
    public record Request(
            @Valid LocalizedText name,
            @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal passMark,
            @Valid ScorecardRules rules,
            @Size(max = 20) List<@NotNull @Valid Section> sections) {}

    private final Scorecards scorecards;
    private final Precondition precondition;

    ChangeScorecard(Scorecards scorecards, Precondition precondition) {
        this.scorecards = scorecards;
        this.precondition = precondition;
    }

    @Transactional
    Scorecard handle(UUID id, Request request) {
        Scorecard scorecard = scorecards.require(id);
        precondition.require(scorecard.version());
        scorecard.change(request);
        scorecards.flush();
        return scorecard;
    }
}
