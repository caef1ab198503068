package io.mushrif.contracts.calibration;

import io.mushrif.contracts.Event;

/** What happens to a calibration session. Topic {@code quality.calibration}, key: calibrationId. */
public sealed interface CalibrationEvent extends Event permits CalibrationCompleted {
    /** Topic of these events. */
    String TOPIC = "quality.calibration";
}
