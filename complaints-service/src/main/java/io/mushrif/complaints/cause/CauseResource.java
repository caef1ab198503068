package io.mushrif.complaints.cause;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tree of causes over HTTP. */
@Path("/api/v1/causes")
@Tag(name = "Causes")
public class CauseResource {

    private final Causes causes;
    private final PutCause putCause;
    private final CausePareto pareto;
    private final Precondition precondition;

    CauseResource(Causes causes, PutCause putCause, CausePareto pareto, Precondition precondition) {
        this.causes = causes;
        this.putCause = putCause;
        this.pareto = pareto;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List causes",
            description =
                    "The whole tree, each cause behind the one above it. Roles: agent, supervisor,"
                            + " quality-analyst, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "All causes in the order of the tree")
    public Map<String, List<CauseView>> list(
            @QueryParam("active") @Parameter(description = "true or false; both if absent")
                    CauseFilter.Active active) {
        return Map.of("items", causes.tree().views(CauseFilter.Active.asBoolean(active)));
    }

    @GET
    @Path("pareto")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Which causes most complaints have",
            description =
                    "Complaints received in the span by root cause, most frequent first, with share and"
                            + " cumulative share of those whose cause is known. Figures over all teams."
                            + " Complaints that were merged into another one are not counted. Roles:"
                            + " supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = ParetoView.class)))
    public ParetoView pareto(@BeanParam CauseFilter filter) {
        return pareto.figures(filter);
    }

    @GET
    @Path("{code}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a cause",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The cause",
            content = @Content(schema = @Schema(implementation = CauseView.class)))
    public Response get(@PathParam("code") String code) {
        Cause cause = causes.require(code);
        return precondition.read(cause.version(), causes.tree().view(cause));
    }

    @PUT
    @Path("{code}")
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Add or change a cause",
            description =
                    "One that is no longer used is set inactive: complaints that name it keep it. A change"
                            + " needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The cause",
            content = @Content(schema = @Schema(implementation = CauseView.class)))
    @APIResponse(responseCode = "409", description = "It would lie above itself")
    public Response put(@PathParam("code") String code, @Valid @NotNull PutCause.Request request) {
        Cause cause = putCause.handle(code, request);
        return Response.ok(causes.tree().view(cause))
                .tag(Precondition.tag(cause.version()))
                .build();
    }
}
