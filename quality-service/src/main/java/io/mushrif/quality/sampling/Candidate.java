package io.mushrif.quality.sampling;

import io.mushrif.quality.interaction.RecordedInteraction;
import java.time.Instant;

/**
 * An interaction that may be drawn, with what the rules ask beside it.
 *
 * @param complaintAt when the customer first complained after it began; null for never
 * @param lowSurveyScore whether the customer gave it a low score
 * @param agentSince when its agent joined; null when not known
 */
record Candidate(
        RecordedInteraction interaction,
        Instant complaintAt,
        boolean lowSurveyScore,
        Instant agentSince) {}
