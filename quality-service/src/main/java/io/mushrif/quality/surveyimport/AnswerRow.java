package io.mushrif.quality.surveyimport;

import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.quality.survey.ImportedAnswer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A row of a file that answers a survey.
 *
 * @param agent user name; null for none
 */
record AnswerRow(
        String source,
        String externalId,
        Instant answeredAt,
        UUID customerId,
        UUID complaintId,
        UUID interactionId,
        String agent,
        String channel,
        String language,
        Map<String, Integer> scores,
        Map<String, String> options,
        Map<String, String> comments) {

    /**
     * The answer.
     *
     * @param known the agent that it is about; null when nobody is known by that name
     */
    ImportedAnswer about(DirectoryAgent known) {
        return new ImportedAnswer(
                externalId,
                answeredAt,
                customerId,
                complaintId,
                interactionId,
                known == null ? null : known.id(),
                known == null ? null : known.teamId(),
                channel,
                language,
                scores,
                options,
                comments);
    }
}
