package io.mushrif.quality.scorecard;

import io.mushrif.platform.language.LocalizedText;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a scorecard says, as a draft, as a version and as a file.
 *
 * @param name what people read
 * @param passMark percent from which an evaluation is passed
 * @param rules what holds for every evaluation on it
 * @param sections its sections
 */
public record ScorecardContent(
        LocalizedText name, BigDecimal passMark, ScorecardRules rules, List<Section> sections) {

    /** The same, in which every question, option and tag has an id. */
    static ScorecardContent of(
            LocalizedText name, BigDecimal passMark, ScorecardRules rules, List<Section> sections) {
        return new ScorecardContent(
                name,
                passMark.setScale(2),
                rules == null ? ScorecardRules.DEFAULT : rules,
                QuestionIds.complete(sections));
    }

    ScorecardContent changed(ChangeScorecard.Request request) {
        return new ScorecardContent(
                request.name() == null ? name : request.name(),
                request.passMark() == null ? passMark : request.passMark().setScale(2),
                request.rules() == null ? rules : request.rules(),
                request.sections() == null ? sections : QuestionIds.complete(request.sections()));
    }
}
