package io.mushrif.quality.trainingneed;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Training needs over HTTP. */
@Path("/api/v1/training-needs")
@Tag(name = "Training needs")
public class TrainingNeedResource {

    private final TrainingNeeds needs;
    private final CloseTrainingNeed closeTrainingNeed;
    private final Precondition precondition;
    private final TeamScope scope;

    TrainingNeedResource(
            TrainingNeeds needs,
            CloseTrainingNeed closeTrainingNeed,
            Precondition precondition,
            TeamScope scope) {
        this.needs = needs;
        this.closeTrainingNeed = closeTrainingNeed;
        this.precondition = precondition;
        this.scope = scope;
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "List training needs",
            description =
                    "Newest first. A supervisor sees own teams, an agent only their own. Roles:"
                            + " quality-analyst, operations-manager, admin, supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "A page of training needs",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = TrainingNeedView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam TrainingNeedFilter filter, UriInfo uri) {
        return PageLinks.answer(needs.page(filter, scope), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Read a training need",
            description =
                    "With the evaluations that led to it. A supervisor: own teams; an agent: only their"
                            + " own. Roles: quality-analyst, operations-manager, admin, supervisor,"
                            + " agent.")
    @APIResponse(
            responseCode = "200",
            description = "The training need",
            content = @Content(schema = @Schema(implementation = TrainingNeedView.class)))
    public Response get(@PathParam("id") UUID id) {
        TrainingNeed need = needs.require(id);
        if (!scope.covers(need.teamId(), need.agentId())) {
            throw ProblemException.forbidden();
        }
        return precondition.read(need.version(), need.view());
    }

    @POST
    @Path("{id}/closure")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Close a training need",
            description =
                    "Says with a reason that no training is needed; otherwise a need ends by itself"
                            + " when the criterion is not failed any more. Needs If-Match. Roles:"
                            + " quality-analyst, operations-manager, admin; supervisor for own teams;"
                            + " nobody for themselves.")
    @APIResponse(
            responseCode = "200",
            description = "The closed training need",
            content = @Content(schema = @Schema(implementation = TrainingNeedView.class)))
    @APIResponse(responseCode = "409", description = "It is closed already")
    public Response close(
            @PathParam("id") UUID id, @Valid @NotNull CloseTrainingNeed.Request request) {
        TrainingNeed need = closeTrainingNeed.handle(id, request);
        return Response.ok(need.view()).tag(Precondition.tag(need.version())).build();
    }
}
