package io.mushrif.quality.calibration;

import io.mushrif.platform.concurrency.Precondition;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks of graders over HTTP. */
@Path("/api/v1/grader-checks")
@Tag(name = "Calibration")
public class GraderCheckResource {

    /**
     * Mean grade of a grader over the newest thousand checks that are answered.
     *
     * @param grade percent, with its 95 % interval
     */
    public record GraderSummary(String grader, MeanInterval grade) {}

    private final GraderChecks checks;
    private final CreateGraderCheck createGraderCheck;
    private final AnswerGraderCheck answerGraderCheck;
    private final CalibrationPolicy policy;
    private final Precondition precondition;

    GraderCheckResource(
            GraderChecks checks,
            CreateGraderCheck createGraderCheck,
            AnswerGraderCheck answerGraderCheck,
            CalibrationPolicy policy,
            Precondition precondition) {
        this.checks = checks;
        this.createGraderCheck = createGraderCheck;
        this.answerGraderCheck = answerGraderCheck;
        this.policy = policy;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Have an evaluation checked",
            description =
                    "Somebody else evaluates it again without seeing it. Roles: quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The check",
            content = @Content(schema = @Schema(implementation = GraderCheckView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "The evaluation is not finished, the checker is its evaluator or agent, or checks it"
                            + " already")
    public Response create(@Valid @NotNull CreateGraderCheck.Request request) {
        GraderCheck check = createGraderCheck.handle(request);
        return Response.created(UriBuilder.fromPath("/api/v1/grader-checks/{id}").build(check.id()))
                .tag(Precondition.tag(check.version()))
                .entity(check.view(checks.isOpen(check), true))
                .build();
    }

    @GET
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List checks of graders",
            description =
                    "Newest first: what one is to check, has asked for, or was graded by. An"
                            + " operations-manager and an admin see all.")
    @APIResponse(
            responseCode = "200",
            description = "A page of checks",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = GraderCheckView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam GraderCheckFilter filter, UriInfo uri) {
        return PageLinks.answer(checks.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a check of a grader",
            description =
                    "The checker sees neither the evaluation nor its evaluator until the answers are"
                            + " there; the grader sees it from then on.")
    @APIResponse(
            responseCode = "200",
            description = "The check",
            content = @Content(schema = @Schema(implementation = GraderCheckView.class)))
    public Response get(@PathParam("id") UUID id) {
        GraderCheck check = checks.require(id);
        boolean open = checks.isOpen(check);
        if (!open && !check.isChecker(policy.me())) {
            throw ProblemException.forbidden();
        }
        return precondition.read(check.version(), check.view(open, true));
    }

    @POST
    @Path("{id}/answers")
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Answer as the checker",
            description =
                    "Once; the answer shows the agreement per question and the grade of the grader.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = @Content(schema = @Schema(implementation = GraderCheckView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was answered, or the interaction was erased")
    public Response answer(@PathParam("id") UUID id, @Valid @NotNull SubmitScore.Request request) {
        GraderCheck check = answerGraderCheck.handle(id, request);
        return Response.ok(check.view(true, true)).tag(Precondition.tag(check.version())).build();
    }

    @GET
    @Path("summary")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Mean grade of a grader",
            description =
                    "With its interval. Everybody sees their own; operations-manager and admin that of"
                            + " all.")
    @APIResponse(responseCode = "200", description = "The mean grade")
    public GraderSummary summary(
            @QueryParam("grader") @Parameter(description = "User name; one's own when absent")
                    String grader) {
        String meant = policy.raterOrMe(grader);
        return new GraderSummary(meant, MeanInterval.of(checks.grades(meant)));
    }
}
