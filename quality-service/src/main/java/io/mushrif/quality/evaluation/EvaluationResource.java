package io.mushrif.quality.evaluation;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.idempotency.Idempotent;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Evaluations over HTTP. */
@Path("/api/v1/evaluations")
@Tag(name = "Evaluations")
public class EvaluationResource {

    private final Evaluations evaluations;
    private final CompleteEvaluation completeEvaluation;
    private final Precondition precondition;
    private final TeamScope scope;

    EvaluationResource(
            Evaluations evaluations,
            CompleteEvaluation completeEvaluation,
            Precondition precondition,
            TeamScope scope) {
        this.evaluations = evaluations;
        this.completeEvaluation = completeEvaluation;
        this.precondition = precondition;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR})
    @Operation(
            summary = "Complete an evaluation",
            description =
                    "Every question of a published scorecard is answered; the answer explains the"
                            + " score line by line. Roles: quality-analyst; supervisor for own teams.")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation with its score",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The scorecard is not published, or the agent is the caller")
    public Response create(@Valid @NotNull CompleteEvaluation.Request request) {
        Evaluation evaluation = completeEvaluation.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/evaluations/{id}").build(evaluation.id()))
                .tag(Precondition.tag(evaluation.version()))
                .entity(evaluation.view())
                .build();
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
            summary = "List evaluations",
            description =
                    "Newest first, without their explanation. A supervisor sees own teams, an agent"
                            + " only their own.")
    @APIResponse(
            responseCode = "200",
            description = "A page of evaluations",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = EvaluationView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam EvaluationFilter filter, UriInfo uri) {
        return PageLinks.answer(evaluations.page(filter, scope), uri);
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
            summary = "Read an evaluation",
            description = "A supervisor: own teams; an agent: only their own.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation with its score explained",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    public Response get(@PathParam("id") UUID id) {
        Evaluation evaluation = evaluations.require(id);
        if (!scope.covers(evaluation.teamId(), evaluation.agentId())) {
            throw ProblemException.forbidden();
        }
        return precondition.read(evaluation.version(), evaluation.view());
    }
}
