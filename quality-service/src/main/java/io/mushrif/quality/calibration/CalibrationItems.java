package io.mushrif.quality.calibration;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Items of calibration sessions. */
@ApplicationScoped
class CalibrationItems implements PanacheRepositoryBase<CalibrationItem, UUID> {

    List<CalibrationItem> of(UUID calibration) {
        return list("calibrationId = ?1 order by position", calibration);
    }

    CalibrationItem require(UUID calibration, UUID id) {
        return find("id = ?1 and calibrationId = ?2", id, calibration)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("calibration-item", id));
    }
}
