package io.mushrif.quality.survey;

import java.time.Instant;
import java.util.UUID;

/**
 * A comment as the API shows it.
 *
 * @param text as it was written
 * @param highlighted a part of it in HTML, what was found in {@code <mark>}; only with a search
 * @param lowScore whether the answer is low by the rule of the survey
 */
public record CommentView(
        UUID id,
        UUID answerId,
        String questionId,
        String text,
        String highlighted,
        Integer csat,
        Integer nps,
        Integer ces,
        boolean lowScore,
        UUID agentId,
        UUID teamId,
        Instant answeredAt) {

    CommentView with(String html) {
        return new CommentView(
                id,
                answerId,
                questionId,
                text,
                html,
                csat,
                nps,
                ces,
                lowScore,
                agentId,
                teamId,
                answeredAt);
    }
}
