package io.mushrif.quality.calibration;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A calibration session as the API shows it.
 *
 * @param expert whose scores the others are measured by
 * @param deadline from when nothing is taken any more and everything is shown
 * @param items what is scored; absent in lists
 * @param progress who has scored how much: of everybody for the organiser, else one's own; absent
 *     in lists
 * @param notes what was discussed
 * @param decisions how questions are to be scored from now on
 * @param revealedAt when scores were shown
 */
public record CalibrationView(
        UUID id,
        LocalizedText title,
        CalibrationState state,
        UUID scorecardId,
        int scorecardVersion,
        String organiser,
        String expert,
        List<String> participants,
        Instant deadline,
        List<Item> items,
        List<Progress> progress,
        String notes,
        List<Decision> decisions,
        Instant createdAt,
        Instant revealedAt,
        Instant closedAt) {

    /** What is scored; the texts go when the customer of the interaction is erased. */
    public record Item(UUID id, int position, UUID interactionId, String link, String text) {}

    /** How many items a rater has scored of how many. */
    public record Progress(String rater, long submitted, int items) {}
}
