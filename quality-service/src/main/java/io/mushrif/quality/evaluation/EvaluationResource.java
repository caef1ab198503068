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
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
    private final EvaluationRevisions revisions;
    private final CreateEvaluation createEvaluation;
    private final ChangeEvaluation changeEvaluation;
    private final CompleteEvaluation completeEvaluation;
    private final DiscardEvaluation discardEvaluation;
    private final AcknowledgeEvaluation acknowledgeEvaluation;
    private final EvaluatorPolicy policy;
    private final Precondition precondition;
    private final TeamScope scope;

    EvaluationResource(
            Evaluations evaluations,
            EvaluationRevisions revisions,
            CreateEvaluation createEvaluation,
            ChangeEvaluation changeEvaluation,
            CompleteEvaluation completeEvaluation,
            DiscardEvaluation discardEvaluation,
            AcknowledgeEvaluation acknowledgeEvaluation,
            EvaluatorPolicy policy,
            Precondition precondition,
            TeamScope scope) {
        this.evaluations = evaluations;
        this.revisions = revisions;
        this.createEvaluation = createEvaluation;
        this.changeEvaluation = changeEvaluation;
        this.completeEvaluation = completeEvaluation;
        this.discardEvaluation = discardEvaluation;
        this.acknowledgeEvaluation = acknowledgeEvaluation;
        this.policy = policy;
        this.precondition = precondition;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.AGENT})
    @Operation(
            summary = "Evaluate an interaction",
            description =
                    "Every question of a published scorecard that is asked is answered; the answer"
                            + " explains the score line by line. With status IN_PROGRESS it is saved"
                            + " to go on later. Roles: quality-analyst; supervisor for own teams;"
                            + " agent with kind SELF for own interactions.")
    @APIResponse(
            responseCode = "201",
            description = "The evaluation with its score",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The scorecard is not published, the agent is the caller, or a SELF evaluation is"
                            + " of somebody else")
    public Response create(@Valid @NotNull CreateEvaluation.Request request) {
        Evaluation evaluation = createEvaluation.handle(request);
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
                            + " only their own; what is in progress is seen by its evaluator.")
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
        if (!policy.mayRead(evaluation)) {
            throw ProblemException.forbidden();
        }
        return precondition.read(evaluation.version(), evaluation.view());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.AGENT})
    @Operation(
            summary = "Go on with an evaluation, or correct it",
            description =
                    "Answers, when given, replace all answers. What is in progress is saved; what is"
                            + " completed is rescored within the edit window of its scorecard, and"
                            + " what it said before is kept. Needs If-Match. Only its evaluator.")
    @APIResponse(
            responseCode = "200",
            description = "The changed evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The edit window is over, or it was acknowledged or disputed")
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeEvaluation.Request request) {
        return answer(changeEvaluation.handle(id, request));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.AGENT})
    @Operation(
            summary = "Give up an evaluation in progress",
            description = "Needs If-Match. Only its evaluator.")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "409", description = "It is completed")
    public void discard(@PathParam("id") UUID id) {
        discardEvaluation.handle(id);
    }

    @POST
    @Path("{id}/completion")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.AGENT})
    @Operation(
            summary = "Complete an evaluation in progress",
            description =
                    "It is scored on the version of the scorecard that it was begun on. Needs"
                            + " If-Match. Only its evaluator.")
    @APIResponse(
            responseCode = "200",
            description = "The evaluation with its score",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "409", description = "It is completed")
    public Response complete(@PathParam("id") UUID id) {
        return answer(completeEvaluation.handle(id));
    }

    @POST
    @Path("{id}/acknowledgement")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Acknowledge an evaluation",
            description =
                    "The agent has read it; from then on the evaluator changes nothing. Needs"
                            + " If-Match. Role: agent, own evaluations.")
    @APIResponse(
            responseCode = "200",
            description = "The acknowledged evaluation",
            content = @Content(schema = @Schema(implementation = EvaluationView.class)))
    @APIResponse(responseCode = "409", description = "It was acknowledged before")
    public Response acknowledge(
            @PathParam("id") UUID id, @Valid @NotNull AcknowledgeEvaluation.Request request) {
        return answer(acknowledgeEvaluation.handle(id, request));
    }

    @GET
    @Path("{id}/revisions")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "What an evaluation said before",
            description =
                    "Oldest first. A supervisor: own teams; an agent: only their own. One is added"
                            + " each time it is rescored.")
    @APIResponse(
            responseCode = "200",
            description = "What was replaced",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = EvaluationRevisionView.class)))
    public Response revisions(@PathParam("id") UUID id) {
        if (!policy.mayRead(evaluations.require(id))) {
            throw ProblemException.forbidden();
        }
        return Response.ok(revisions.of(id).stream().map(EvaluationRevision::view).toList())
                .build();
    }

    private static Response answer(Evaluation evaluation) {
        return Response.ok(evaluation.view()).tag(Precondition.tag(evaluation.version())).build();
    }
}
