package io.mushrif.contracts.calibration;

import io.mushrif.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Raters have scored the same interactions, compared and discussed them.
 *
 * @param calibrationId the session
 * @param scorecardId scorecard that was used
 * @param scorecardVersion its version
 * @param organiser user name of who held it
 * @param participants user names of the raters
 * @param items how many interactions were to be scored
 * @param agreement ICC(2,1) of the scores of the participants, four digits; absent where undefined
 * @param occurredAt when it was closed
 */
@EventType(topic = CalibrationEvent.TOPIC, value = CalibrationCompleted.TYPE)
public record CalibrationCompleted(
        UUID calibrationId,
        UUID scorecardId,
        int scorecardVersion,
        String organiser,
        List<String> participants,
        int items,
        BigDecimal agreement,
        Instant occurredAt)
        implements CalibrationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.calibration-completed.v1";

    @Override
    public UUID aggregateId() {
        return calibrationId;
    }
}
