package io.mushrif.quality.calibration;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** What is scored in a session: an interaction, a link or a text. */
@Entity
class CalibrationItem {

    @Id private UUID id;

    private UUID calibrationId;

    private int position;

    private UUID interactionId;

    private String link;

    private String excerpt;

    protected CalibrationItem() {}

    CalibrationItem(UUID calibrationId, int position, CreateCalibration.Item item) {
        id = Ids.next();
        this.calibrationId = calibrationId;
        this.position = position;
        interactionId = item.interactionId();
        link = item.link();
        excerpt = item.text();
    }

    UUID id() {
        return id;
    }

    UUID calibrationId() {
        return calibrationId;
    }

    UUID interactionId() {
        return interactionId;
    }

    CalibrationView.Item view() {
        return new CalibrationView.Item(id, position, interactionId, link, excerpt);
    }
}
