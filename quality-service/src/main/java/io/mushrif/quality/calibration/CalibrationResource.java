package io.mushrif.quality.calibration;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Calibration sessions over HTTP. */
@Path("/api/v1/calibrations")
@Tag(name = "Calibration")
public class CalibrationResource {

    /** Scores of a session. */
    public record ScoreList(List<CalibrationScoreView> items) {}

    private final Calibrations calibrations;
    private final CalibrationItems items;
    private final CalibrationScores scores;
    private final CreateCalibration createCalibration;
    private final SubmitScore submitScore;
    private final DiscussCalibration discussCalibration;
    private final CloseCalibration closeCalibration;
    private final CompareRaters compareRaters;
    private final CalibrationPolicy policy;
    private final Precondition precondition;
    private final Clock clock;

    CalibrationResource(
            Calibrations calibrations,
            CalibrationItems items,
            CalibrationScores scores,
            CreateCalibration createCalibration,
            SubmitScore submitScore,
            DiscussCalibration discussCalibration,
            CloseCalibration closeCalibration,
            CompareRaters compareRaters,
            CalibrationPolicy policy,
            Precondition precondition,
            Clock clock) {
        this.calibrations = calibrations;
        this.items = items;
        this.scores = scores;
        this.createCalibration = createCalibration;
        this.submitScore = submitScore;
        this.discussCalibration = discussCalibration;
        this.closeCalibration = closeCalibration;
        this.compareRaters = compareRaters;
        this.policy = policy;
        this.precondition = precondition;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin a calibration session",
            description =
                    "Participants and the expert score the same items blind until the deadline, or until"
                            + " all have scored everything. Roles: quality-analyst, operations-manager,"
                            + " admin.")
    @APIResponse(
            responseCode = "201",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CalibrationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The scorecard is not published, or an interaction was erased")
    public Response create(@Valid @NotNull CreateCalibration.Request request) {
        Calibration session = createCalibration.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/calibrations/{id}").build(session.id()))
                .tag(Precondition.tag(session.tag(clock.instant())))
                .entity(view(session))
                .build();
    }

    @GET
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List calibration sessions",
            description =
                    "Newest first: those that one organises or scores in. An operations-manager and an"
                            + " admin see all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of sessions",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = CalibrationView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam CalibrationFilter filter, UriInfo uri) {
        return PageLinks.answer(calibrations.page(filter, clock.instant()), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a calibration session",
            description =
                    "With its items. The organiser sees who has scored how much, a rater only that of"
                            + " themselves. For those who have a part in it.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CalibrationView.class)))
    public Response get(@PathParam("id") UUID id) {
        Calibration session = calibrations.require(id);
        policy.requirePart(session);
        return precondition.read(session.tag(clock.instant()), view(session));
    }

    @PATCH
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Keep what was discussed",
            description =
                    "Notes, and a decision per question; possible once scores are revealed, until the"
                            + " session is closed. Needs If-Match. For the organiser,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CalibrationView.class)))
    @APIResponse(responseCode = "409", description = "It is still blind, or closed")
    public Response discuss(
            @PathParam("id") UUID id, @Valid @NotNull DiscussCalibration.Request request) {
        return answer(discussCalibration.handle(id, request));
    }

    @POST
    @Path("{id}/closure")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Close a calibration session",
            description =
                    "Notes and decisions are final. Needs If-Match. For the organiser,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The closed session",
            content = @Content(schema = @Schema(implementation = CalibrationView.class)))
    @APIResponse(responseCode = "409", description = "It is still blind, or closed")
    public Response close(@PathParam("id") UUID id) {
        return answer(closeCalibration.handle(id));
    }

    @POST
    @Path("{id}/items/{itemId}/scores")
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Score an item",
            description =
                    "Once per rater, while the session is blind; that of the expert is the master score."
                            + " For its participants and its expert.")
    @APIResponse(
            responseCode = "201",
            description = "One's own score",
            content = @Content(schema = @Schema(implementation = CalibrationScoreView.class)))
    @APIResponse(
            responseCode = "409",
            description = "One has scored it, scores are revealed, or the interaction was erased")
    public Response recordScore(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @Valid @NotNull SubmitScore.Request request) {
        CalibrationScore score = submitScore.handle(id, itemId, request);
        return Response.created(UriBuilder.fromPath("/api/v1/calibrations/{id}/scores").build(id))
                .entity(score.view())
                .build();
    }

    @GET
    @Path("{id}/scores")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read the scores of a calibration session",
            description = "While it is blind only one's own, whoever asks; then those of all.")
    @APIResponse(responseCode = "200", description = "The scores")
    public ScoreList scores(@PathParam("id") UUID id) {
        Calibration session = calibrations.require(id);
        policy.requirePart(session);
        List<CalibrationScore> visible =
                session.isRevealed(clock.instant()) ? scores.of(id) : scores.of(id, policy.me());
        return new ScoreList(visible.stream().map(CalibrationScore::view).toList());
    }

    @GET
    @Path("{id}/results")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Compare the raters of a calibration session",
            description =
                    "Agreement per question and per rater, and distance from the master score. For those"
                            + " who have a part in it.")
    @APIResponse(responseCode = "200", description = "The results")
    @APIResponse(responseCode = "409", description = "It is still blind")
    public CalibrationResults results(@PathParam("id") UUID id) {
        Calibration session = calibrations.require(id);
        policy.requirePart(session);
        session.requireRevealed(clock.instant());
        return compareRaters.results(session);
    }

    @GET
    @Path("drift")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "How a rater moves away from the experts",
            description =
                    "Difference of own less master score over sessions that are revealed, with intervals."
                            + " Everybody sees their own; operations-manager and admin that of all.")
    @APIResponse(responseCode = "200", description = "The drift")
    public Drift drift(
            @QueryParam("rater") @Parameter(description = "User name; one's own when absent")
                    String rater,
            @QueryParam("scorecardId") @Parameter(description = "Only sessions with it")
                    UUID scorecardId) {
        String meant = policy.raterOrMe(rater);
        return Drift.of(meant, scores.differences(meant, scorecardId, clock.instant()));
    }

    private Response answer(Calibration session) {
        return Response.ok(view(session))
                .tag(Precondition.tag(session.tag(clock.instant())))
                .build();
    }

    private CalibrationView view(Calibration session) {
        Instant now = clock.instant();
        Map<String, Long> counts = scores.counts(session.id());
        List<CalibrationItem> scored = items.of(session.id());
        Stream<String> shown =
                policy.organises(session)
                        ? session.raters().stream()
                        : Stream.of(policy.me()).filter(session::isRater);
        return session.view(
                scored,
                shown.map(
                                rater ->
                                        new CalibrationView.Progress(
                                                rater,
                                                counts.getOrDefault(rater, 0L),
                                                scored.size()))
                        .toList(),
                now);
    }
}
