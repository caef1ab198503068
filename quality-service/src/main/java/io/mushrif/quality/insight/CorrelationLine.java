package io.mushrif.quality.insight;

import io.mushrif.platform.language.LocalizedText;

/**
 * How the score goes together with one figure.
 *
 * @param with CSAT (1 to 5) or FCR (1 when the customer did not come back within the time, else 0)
 * @param unit what a pair is: one INTERACTION, or the means of an agent in a week (AGENT_WEEK)
 * @param verdict in words
 */
public record CorrelationLine(
        With with, Unit unit, Correlation correlation, LocalizedText verdict) {

    /** What the score is compared with. */
    public enum With {
        /** Customer satisfaction, 1 to 5. */
        CSAT,
        /** First contact resolution. */
        FCR
    }

    /** What a pair is. */
    public enum Unit {
        /** Score and figure of the same interaction. */
        INTERACTION,
        /** Mean score and mean figure of the same agent in the same week. */
        AGENT_WEEK
    }
}
