package io.mushrif.quality.calibration;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The organiser ends a session; notes and decisions are final. */
@ApplicationScoped
class CloseCalibration {

    private static final int DIGITS = 4;

    private final Calibrations calibrations;
    private final CompareRaters compareRaters;
    private final CalibrationPolicy policy;
    private final Precondition precondition;
    private final Outbox outbox;
    private final Clock clock;

    CloseCalibration(
            Calibrations calibrations,
            CompareRaters compareRaters,
            CalibrationPolicy policy,
            Precondition precondition,
            Outbox outbox,
            Clock clock) {
        this.calibrations = calibrations;
        this.compareRaters = compareRaters;
        this.policy = policy;
        this.precondition = precondition;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Calibration handle(UUID id) {
        Calibration session = calibrations.require(id);
        policy.requireOrganiser(session);
        calibrations.lock(session);
        Instant now = clock.instant();
        precondition.require(session.tag(now));
        session.requireRevealed(now);
        Double agreement = compareRaters.results(session).scores().get(0).value();
        outbox.append(
                session.close(
                        agreement == null
                                ? null
                                : BigDecimal.valueOf(agreement)
                                        .setScale(DIGITS, RoundingMode.HALF_UP),
                        now));
        calibrations.flush();
        return session;
    }
}
