package io.mushrif.quality.survey;

import io.mushrif.platform.language.LocalizedText;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Figures of a survey as the API shows them.
 *
 * @param answers how many answers count, also imported ones
 * @param invitations how many invitations are in which state
 * @param responseRate answered of those that were sent
 * @param questions figures per question that has any
 */
public record SurveyResultsView(
        UUID surveyId,
        long answers,
        Map<InvitationState, Long> invitations,
        Share responseRate,
        List<QuestionResult> questions) {

    /**
     * Figures of a question.
     *
     * @param text of its newest version
     * @param figures of one that is answered by a number
     * @param options of a CHOICE: share of each option, by its id
     * @param comments of a TEXT: how many were written
     */
    public record QuestionResult(
            String questionId,
            QuestionKind kind,
            LocalizedText text,
            ScoreFigures figures,
            Map<String, Share> options,
            Long comments) {}
}
