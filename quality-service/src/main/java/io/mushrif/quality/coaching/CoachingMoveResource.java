package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is done with a coaching session, over HTTP. */
@Path("/api/v1/coaching-sessions/{id}")
@Tag(name = "Coaching")
public class CoachingMoveResource {

    private final RescheduleCoaching rescheduleCoaching;
    private final HoldCoaching holdCoaching;
    private final MissCoaching missCoaching;
    private final CancelCoaching cancelCoaching;
    private final ConfirmCoaching confirmCoaching;
    private final FollowUpCoaching followUpCoaching;

    CoachingMoveResource(
            RescheduleCoaching rescheduleCoaching,
            HoldCoaching holdCoaching,
            MissCoaching missCoaching,
            CancelCoaching cancelCoaching,
            ConfirmCoaching confirmCoaching,
            FollowUpCoaching followUpCoaching) {
        this.rescheduleCoaching = rescheduleCoaching;
        this.holdCoaching = holdCoaching;
        this.missCoaching = missCoaching;
        this.cancelCoaching = cancelCoaching;
        this.confirmCoaching = confirmCoaching;
        this.followUpCoaching = followUpCoaching;
    }

    @POST
    @Path("rescheduling")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Give a coaching session another time or coach",
            description =
                    "The history keeps what it was before; the agent has to confirm again. Needs"
                            + " If-Match. Roles: quality-analyst, operations-manager, admin; supervisor for own"
                            + " teams; the coach.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Not possible in its present state, or one of the two has another session then")
    public Response reschedule(
            @PathParam("id") UUID id, @Valid @NotNull RescheduleCoaching.Request request) {
        return answer(rescheduleCoaching.handle(id, request));
    }

    @POST
    @Path("holding")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Say that a coaching session took place",
            description =
                    "From this time on its goals are measured. A session that it follows is followed"
                            + " up with it. Needs If-Match. Roles: quality-analyst, operations-manager, admin;"
                            + " supervisor for own teams; the coach.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response hold(@PathParam("id") UUID id, @Valid @NotNull HoldCoaching.Request request) {
        return answer(holdCoaching.handle(id, request));
    }

    @POST
    @Path("absence")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Say that a coaching session did not take place",
            description =
                    "Only once its time has come; it can be given another time. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager, admin; supervisor for own teams;"
                            + " the coach.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Its time has not come, or not possible in its present state")
    public Response miss(@PathParam("id") UUID id, @Valid @NotNull MissCoaching.Request request) {
        return answer(missCoaching.handle(id, request));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Call a coaching session off",
            description =
                    "Open goals are dropped with it. Needs If-Match. Roles: quality-analyst,"
                            + " operations-manager, admin; supervisor for own teams; the coach.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response cancel(
            @PathParam("id") UUID id, @Valid @NotNull CancelCoaching.Request request) {
        return answer(cancelCoaching.handle(id, request));
    }

    @POST
    @Path("confirmation")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Confirm the time of a coaching session",
            description = "Needs If-Match. Roles: agent, for own sessions.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response confirm(@PathParam("id") UUID id) {
        return answer(confirmCoaching.handle(id));
    }

    @POST
    @Path("follow-up")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Say that a coaching session was followed up",
            description =
                    "What came of it was looked at without another session. Needs If-Match. Roles:"
                            + " quality-analyst, operations-manager, admin; supervisor for own teams; the"
                            + " coach.")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = CoachingView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response followUp(@PathParam("id") UUID id) {
        return answer(followUpCoaching.handle(id));
    }

    private static Response answer(CoachingWork.Done done) {
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
