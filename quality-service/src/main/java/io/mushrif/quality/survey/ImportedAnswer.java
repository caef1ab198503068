package io.mushrif.quality.survey;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An answer to a survey that was given elsewhere, for example a row of a file. What the file leaves
 * blank is left out of the maps. References may be null.
 *
 * @param externalId its id in the other system; with the source unique
 * @param answeredAt when it was given
 * @param agentId agent that it is about
 * @param teamId team of that agent
 * @param channel CALL, EMAIL, CHAT, MESSAGE, SOCIAL, FORM, LETTER or IN_PERSON
 * @param language that it was given in, ISO 639-1
 * @param scores numbers by the id of their question
 * @param options ids of options by the id of their question
 * @param comments words by the id of their question, at most 2,000 characters each
 */
public record ImportedAnswer(
        String externalId,
        Instant answeredAt,
        UUID customerId,
        UUID complaintId,
        UUID interactionId,
        UUID agentId,
        UUID teamId,
        String channel,
        String language,
        Map<String, Integer> scores,
        Map<String, String> options,
        Map<String, String> comments) {

    public ImportedAnswer {
        scores = scores == null ? Map.of() : Map.copyOf(scores);
        options = options == null ? Map.of() : Map.copyOf(options);
        comments = comments == null ? Map.of() : Map.copyOf(comments);
    }
}
