package io.mushrif.quality.calibration;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.evaluation.ErasedInteractions;
import io.mushrif.quality.scorecard.PublishedScorecard;
import io.mushrif.quality.scorecard.ScorecardVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody invites raters to score the same interactions. */
@ApplicationScoped
class CreateCalibration {

    /** Most items of a session. */
    static final int MOST_ITEMS = 50;

    /** Latest deadline that can be set. */
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * The session.
     *
     * @param scorecardId a published scorecard; its version of now is used throughout
     * @param participants user names of the raters
     * @param expert user name of who gives the master scores; the organiser when absent
     * @param deadline in the future
     * @param items what is scored
     */
    @Schema(name = "CreateCalibration", example = EXAMPLE)
    public record Request(
            @NotNull @Valid LocalizedText title,
            @NotNull UUID scorecardId,
            @NotNull @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 100) String> participants,
            @Size(min = 1, max = 100) String expert,
            @NotNull Instant deadline,
            @NotNull @NotEmpty @Size(max = MOST_ITEMS) List<@NotNull @Valid Item> items) {}

    /**
     * What is scored: at least one of the three.
     *
     * @param interactionId an interaction
     * @param link where it is heard or read, http or https
     * @param text what was said or written
     */
    public record Item(
            UUID interactionId,
            @Size(max = 500) @Pattern(regexp = "https?://\\S+") String link,
            @Size(min = 1, max = 10_000) String text) {}

    private static final String EXAMPLE =
            """
            {"title": {"en": "Calls of March", "ar": "مكالمات مارس"},
             "scorecardId": "0199b2a4-5c00-7000-8000-000000000061",
             "participants": ["analyst1", "supervisor1"], "expert": "manager1",
             "deadline": "2027-03-10T12:00:00Z",
             "items": [{"link": "https://recordings.example.com/4711"}]}""";

    private final Calibrations calibrations;
    private final CalibrationItems items;
    private final ScorecardVersions scorecards;
    private final ErasedInteractions erased;
    private final CurrentUser user;
    private final Clock clock;

    CreateCalibration(
            Calibrations calibrations,
            CalibrationItems items,
            ScorecardVersions scorecards,
            ErasedInteractions erased,
            CurrentUser user,
            Clock clock) {
        this.calibrations = calibrations;
        this.items = items;
        this.scorecards = scorecards;
        this.erased = erased;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Calibration handle(Request request) {
        Instant now = clock.instant();
        check(request, now);
        request.items().forEach(item -> erased.requireNotErased(item.interactionId()));
        PublishedScorecard scorecard =
                scorecards
                        .inUse(request.scorecardId())
                        .orElseThrow(
                                () -> ProblemException.invalid("scorecardId", "unknown-reference"));
        Calibration session = new Calibration(request, scorecard, user.name(), now);
        calibrations.persist(session);
        List<CalibrationItem> scored = new ArrayList<>();
        for (CreateCalibration.Item item : request.items()) {
            scored.add(new CalibrationItem(session.id(), scored.size() + 1, item));
        }
        items.persist(scored);
        calibrations.flush();
        return session;
    }

    private void check(Request request, Instant now) {
        if (!request.deadline().isAfter(now) || request.deadline().isAfter(LATEST)) {
            throw ProblemException.invalid("deadline", "future");
        }
        String expert = request.expert() == null ? user.name() : request.expert();
        List<String> participants = request.participants();
        for (int i = 0; i < participants.size(); i++) {
            String path = "participants[%d]".formatted(i);
            if (participants.get(i).equals(expert)) {
                throw ProblemException.invalid(path, "expert-takes-part");
            }
            if (participants.indexOf(participants.get(i)) < i) {
                throw ProblemException.invalid(path, "given-twice");
            }
        }
        for (int i = 0; i < request.items().size(); i++) {
            Item item = request.items().get(i);
            if (item.interactionId() == null && item.link() == null && item.text() == null) {
                throw ProblemException.invalid("items[%d]".formatted(i), "something-to-score");
            }
        }
    }
}
