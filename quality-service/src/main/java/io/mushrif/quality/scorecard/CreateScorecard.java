package io.mushrif.quality.scorecard;

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
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody begins a new scorecard. */
@ApplicationScoped
class CreateScorecard {

    /**
     * The draft, which may still be incomplete.
     *
     * @param passMark percent from which an evaluation is passed
     * @param rules score mode and windows; defaults when absent
     * @param sections its sections
     */
    @Schema(name = "CreateScorecard", example = EXAMPLE)
    public record Request(
            @NotNull @Valid LocalizedText name,
            @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
                    BigDecimal passMark,
            @Valid ScorecardRules rules,
            @NotNull @Size(max = 20) List<@NotNull @Valid Section> sections) {}

    private static final String EXAMPLE =
            """
            {"name": {"en": "Calls", "ar": "المكالمات"}, "passMark": 80,
             "rules": {"scoreMode": "WEIGHTED_POINTS", "disputeWindow": "P7D"}, "sections": [
              {"name": {"en": "Courtesy", "ar": "اللباقة"}, "weight": 40, "questions": [
                {"id": "greeting", "text": {"en": "Greeted by name?", "ar": "هل حيّا العميل باسمه؟"},
                 "type": "YES_NO", "weight": 1},
                {"id": "listening", "text": {"en": "Listened actively", "ar": "أنصت باهتمام"},
                 "type": "SCALE", "min": 1, "max": 5, "weight": 2, "notApplicableAllowed": true,
                 "commentBelow": 50}]},
              {"name": {"en": "Compliance", "ar": "الالتزام"}, "weight": 60, "passMark": 100, "questions": [
                {"id": "identity", "text": {"en": "Checked the identity?", "ar": "هل تحقق من الهوية؟"},
                 "type": "CHOICE", "weight": 1, "critical": true, "options": [
                  {"id": "full", "label": {"en": "In full", "ar": "كاملًا"}, "points": 10},
                  {"id": "skipped", "label": {"en": "Not at all", "ar": "لم يتحقق"}, "points": 0}]}]}]}""";

    private final Scorecards scorecards;
    private final Clock clock;

    CreateScorecard(Scorecards scorecards, Clock clock) {
        this.scorecards = scorecards;
        this.clock = clock;
    }

    @Transactional
    Scorecard handle(Request request) {
        Scorecard scorecard = new Scorecard(request, clock.instant());
        scorecards.persist(scorecard);
        return scorecard;
    }
}
