package io.mushrif.quality.calibration;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.quality.agreement.AgreementView;
import io.mushrif.quality.scorecard.QuestionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * How far raters agree in a session.
 *
 * @param scores agreement of the participants on the scores: ICC(2,1), and Krippendorff's alpha at
 *     the interval level
 * @param questions per question, in the order of the scorecard
 * @param raters per participant
 * @param items per item, in their order
 */
public record CalibrationResults(
        List<AgreementView> scores,
        List<Question> questions,
        List<Rater> raters,
        List<Item> items) {

    /**
     * Agreement on a question.
     *
     * @param agreement among the participants: percent agreement, Krippendorff's alpha at the level
     *     of the question, and Gwet's AC1 (of a scale AC2 with quadratic weights)
     * @param asMaster share of answers that are the expert's, 0 to 1
     * @param compared how many answers that is a share of
     */
    public record Question(
            String questionId,
            LocalizedText text,
            QuestionType type,
            List<AgreementView> agreement,
            BigDecimal asMaster,
            int compared) {}

    /**
     * A participant beside the expert.
     *
     * @param agreement with the expert: percent agreement over all questions and items, and
     *     ICC(2,1) of the scores
     * @param difference mean of own less master score, in percent points: above 0 is lenient
     * @param distance mean of that without its sign, in percent points
     */
    public record Rater(
            String rater,
            List<AgreementView> agreement,
            MeanInterval difference,
            BigDecimal distance) {}

    /** What an item got. */
    public record Item(UUID itemId, BigDecimal master, List<Score> scores) {}

    /** The score of a participant; absent when nothing was applicable. */
    public record Score(String rater, BigDecimal score) {}
}
