package io.mushrif.complaints.correctiveaction;

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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Corrective and preventive actions over HTTP. */
@Path("/api/v1/corrective-actions")
@Tag(name = "Corrective actions")
public class CorrectiveActionResource {

    private final CorrectiveActions actions;
    private final PlanCorrectiveAction planCorrectiveAction;
    private final ChangeCorrectiveAction changeCorrectiveAction;
    private final ShowBaseline showBaseline;
    private final ActionWork work;
    private final EffectChecks checks;
    private final EffectTexts texts;
    private final Precondition precondition;

    CorrectiveActionResource(
            CorrectiveActions actions,
            PlanCorrectiveAction planCorrectiveAction,
            ChangeCorrectiveAction changeCorrectiveAction,
            ShowBaseline showBaseline,
            ActionWork work,
            EffectChecks checks,
            EffectTexts texts,
            Precondition precondition) {
        this.actions = actions;
        this.planCorrectiveAction = planCorrectiveAction;
        this.changeCorrectiveAction = changeCorrectiveAction;
        this.showBaseline = showBaseline;
        this.work = work;
        this.checks = checks;
        this.texts = texts;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Plan a corrective or preventive action",
            description =
                    "Says what is done, who answers for it, and on which complaints its effect will be"
                            + " measured; look at the baseline first. Complaints that it names get an entry"
                            + " in their timeline. Roles: supervisor, quality-analyst (as a proposal),"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "The action that it follows had its effect")
    public Response plan(@Valid @NotNull PlanCorrectiveAction.Request request) {
        ActionWork.Done done = planCorrectiveAction.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/corrective-actions/{id}")
                                .build(done.view().id()))
                .tag(Precondition.tag(done.version()))
                .entity(done.view())
                .build();
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List corrective and preventive actions",
            description = "Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of actions")
    public Response list(@BeanParam CorrectiveActionFilter filter, UriInfo uri) {
        return PageLinks.answer(actions.page(filter), uri);
    }

    @GET
    @Path("baseline")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "See what one would measure",
            description =
                    "Complaints in a scope week by week, and the smallest fall that could be shown on them."
                            + " Figures over all teams. Roles: supervisor, quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = BaselineView.class)))
    public BaselineView baseline(@BeanParam BaselineFilter filter) {
        return showBaseline.handle(filter);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read an action",
            description =
                    "With what was measured last. Roles: supervisor, quality-analyst, operations-manager,"
                            + " admin.")
    @APIResponse(
            responseCode = "200",
            description = "The action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    public Response get(@PathParam("id") UUID id) {
        CorrectiveAction action = actions.require(id);
        return precondition.read(action.version(), work.view(action));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Correct an action",
            description =
                    "What is absent stays. What the effect is measured on (scope, exposure, windowDays,"
                            + " expectedReduction) is fixed when work begins. Needs If-Match. Roles:"
                            + " supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The changed action",
            content = @Content(schema = @Schema(implementation = CorrectiveActionView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeCorrectiveAction.Request request) {
        ActionWork.Done done = changeCorrectiveAction.handle(id, request);
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }

    @GET
    @Path("{id}/checks")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "What was measured",
            description =
                    "Every check with all figures, newest first; nothing is ever changed. Roles:"
                            + " supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "All checks")
    public Map<String, List<CheckView>> checks(@PathParam("id") UUID id) {
        actions.require(id);
        return Map.of("items", checks.of(id).stream().map(check -> check.view(texts)).toList());
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "What happened to an action",
            description =
                    "Oldest first; entries are never changed. Roles: supervisor, quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "All entries")
    public Map<String, List<ActionEntryView>> history(@PathParam("id") UUID id) {
        actions.require(id);
        return Map.of("items", work.history(id));
    }
}
