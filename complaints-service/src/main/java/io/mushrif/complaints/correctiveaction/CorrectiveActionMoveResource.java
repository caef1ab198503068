package io.mushrif.complaints.correctiveaction;

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

/** The verbs of a corrective or preventive action over HTTP. */
@Path("/api/v1/corrective-actions/{id}")
@Tag(name = "Corrective actions")
public class CorrectiveActionMoveResource {

    private final StartCorrectiveAction startCorrectiveAction;
    private final CompleteCorrectiveAction completeCorrectiveAction;
    private final CancelCorrectiveAction cancelCorrectiveAction;
    private final CheckEffectiveness checkEffectiveness;
    private final OverruleVerdict overruleVerdict;
    private final ReopenCorrectiveAction reopenCorrectiveAction;

    CorrectiveActionMoveResource(
            StartCorrectiveAction startCorrectiveAction,
            CompleteCorrectiveAction completeCorrectiveAction,
            CancelCorrectiveAction cancelCorrectiveAction,
            CheckEffectiveness checkEffectiveness,
            OverruleVerdict overruleVerdict,
            ReopenCorrectiveAction reopenCorrectiveAction) {
        this.startCorrectiveAction = startCorrectiveAction;
        this.completeCorrectiveAction = completeCorrectiveAction;
        this.cancelCorrectiveAction = cancelCorrectiveAction;
        this.checkEffectiveness = checkEffectiveness;
        this.overruleVerdict = overruleVerdict;
        this.reopenCorrectiveAction = reopenCorrectiveAction;
    }

    @POST
    @Path("start")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin to work on an action",
            description =
                    "The days before it began are the baseline; what the effect is measured on is fixed from now on."
                            + " Needs If-Match. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The action after it",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response begin(
            @PathParam("id") UUID id, @Valid @NotNull StartCorrectiveAction.Request request) {
        return answer(startCorrectiveAction.handle(id, request));
    }

    @POST
    @Path("completion")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that an action is done",
            description =
                    "Plans the check of its effect."
                            + " Needs If-Match. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The action after it",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response complete(
            @PathParam("id") UUID id, @Valid @NotNull CompleteCorrectiveAction.Request request) {
        return answer(completeCorrectiveAction.handle(id, request));
    }

    @POST
    @Path("cancellation")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Give an action up",
            description =
                    "For one that is not done."
                            + " Needs If-Match. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The action after it",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response cancel(
            @PathParam("id") UUID id, @Valid @NotNull CancelCorrectiveAction.Request request) {
        return answer(cancelCorrectiveAction.handle(id, request));
    }

    @POST
    @Path("effectiveness-check")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Measure the effect of an action now",
            description =
                    "It is measured by itself on its day. Before the days after it are over the figures are provisional and decide nothing; later, a check with more days may tell what the first did not."
                            + " Needs If-Match. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The action after it",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response check(
            @PathParam("id") UUID id, @Valid @NotNull CheckEffectiveness.Request request) {
        return answer(checkEffectiveness.handle(id, request));
    }

    @POST
    @Path("verdict")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Decide against what the figures say",
            description =
                    "With a reason, which is kept beside the figures. Not for the one who answers for the action."
                            + " Needs If-Match. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The action after it",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response overrule(
            @PathParam("id") UUID id, @Valid @NotNull OverruleVerdict.Request request) {
        return answer(overruleVerdict.handle(id, request));
    }

    @POST
    @Path("reopening")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Work on an action once more",
            description =
                    "For one that has not shown its effect. The baseline stays; its effect is measured anew when it is done."
                            + " Needs If-Match. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The action after it",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response reopen(
            @PathParam("id") UUID id, @Valid @NotNull ReopenCorrectiveAction.Request request) {
        return answer(reopenCorrectiveAction.handle(id, request));
    }

    private static Response answer(ActionWork.Done done) {
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
