package io.mushrif.quality.calibration;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.quality.scorecard.Question;
import io.mushrif.quality.scorecard.ScorecardVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the raters discussed and decided is kept. */
@ApplicationScoped
class DiscussCalibration {

    /**
     * What changes; what is absent stays.
     *
     * @param decisions replace all decisions
     */
    @Schema(
            name = "DiscussCalibration",
            example =
                    "{\"notes\": \"Names count when said once\", \"decisions\": [{\"questionId\": \"greeting\","
                            + " \"decision\": \"The family name is enough\"}]}")
    public record Request(
            @Size(max = 4000) String notes,
            @Size(max = 200) List<@NotNull @Valid Decision> decisions) {}

    private final Calibrations calibrations;
    private final CalibrationPolicy policy;
    private final ScorecardVersions scorecards;
    private final Precondition precondition;
    private final Clock clock;

    DiscussCalibration(
            Calibrations calibrations,
            CalibrationPolicy policy,
            ScorecardVersions scorecards,
            Precondition precondition,
            Clock clock) {
        this.calibrations = calibrations;
        this.policy = policy;
        this.scorecards = scorecards;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    Calibration handle(UUID id, Request request) {
        Calibration session = calibrations.require(id);
        policy.requireOrganiser(session);
        Instant now = clock.instant();
        precondition.require(session.tag(now));
        Set<String> questions =
                scorecards
                        .pinned(session.scorecardId(), session.scorecardVersion())
                        .sections()
                        .stream()
                        .flatMap(section -> section.questions().stream())
                        .map(Question::id)
                        .collect(Collectors.toSet());
        session.discuss(request, questions, now);
        calibrations.flush();
        return session;
    }
}
