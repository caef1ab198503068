package io.mushrif.quality.dispute;

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
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Disputes over HTTP. */
@Path("/api/v1/disputes")
@Tag(name = "Disputes")
public class DisputeResource {

    private final Disputes disputes;
    private final OpenDispute openDispute;
    private final AssignArbiter assignArbiter;
    private final DecideDispute decideDispute;
    private final WithdrawDispute withdrawDispute;
    private final Precondition precondition;
    private final TeamScope scope;
    private final Clock clock;

    DisputeResource(
            Disputes disputes,
            OpenDispute openDispute,
            AssignArbiter assignArbiter,
            DecideDispute decideDispute,
            WithdrawDispute withdrawDispute,
            Precondition precondition,
            TeamScope scope,
            Clock clock) {
        this.disputes = disputes;
        this.openDispute = openDispute;
        this.assignArbiter = assignArbiter;
        this.decideDispute = decideDispute;
        this.withdrawDispute = withdrawDispute;
        this.precondition = precondition;
        this.scope = scope;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            summary = "Dispute an evaluation",
            description =
                    "Questions are disputed one by one, within the dispute window of the scorecard."
                            + " Roles: agent for own evaluations; supervisor on behalf of own teams.")
    @APIResponse(
            responseCode = "201",
            description = "The open dispute",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The window is over, or a dispute of the evaluation is open")
    public Response open(@Valid @NotNull OpenDispute.Request request) {
        Dispute dispute = openDispute.handle(request);
        return Response.created(UriBuilder.fromPath("/api/v1/disputes/{id}").build(dispute.id()))
                .tag(Precondition.tag(dispute.version()))
                .entity(dispute.view(clock.instant()))
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
            summary = "List disputes",
            description = "A supervisor sees own teams, an agent only their own.")
    @APIResponse(
            responseCode = "200",
            description = "A page of disputes",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = DisputeView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam DisputeFilter filter, UriInfo uri) {
        return PageLinks.answer(disputes.page(filter, scope), uri);
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
            summary = "Read a dispute",
            description = "A supervisor: own teams; an agent: only their own.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    public Response get(@PathParam("id") UUID id) {
        Dispute dispute = disputes.require(id);
        if (!scope.covers(dispute.teamId(), dispute.agentId())) {
            throw ProblemException.forbidden();
        }
        return precondition.read(dispute.version(), dispute.view(clock.instant()));
    }

    @POST
    @Path("{id}/assignment")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say who is to decide a dispute",
            description =
                    "Then only that arbiter decides. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The dispute with its arbiter",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not open, or the arbiter scored, was scored or opened it")
    public Response assign(
            @PathParam("id") UUID id, @Valid @NotNull AssignArbiter.Request request) {
        return answer(assignArbiter.handle(id, request));
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER})
    @Operation(
            summary = "Decide a dispute",
            description =
                    "Every disputed question is upheld or gets another answer, each with a reason;"
                            + " then the evaluation is rescored. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager.")
    @APIResponse(
            responseCode = "200",
            description = "The decided dispute",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "It is not open, another arbiter was named, or the caller scored, was scored or"
                            + " opened it")
    public Response decide(
            @PathParam("id") UUID id, @Valid @NotNull DecideDispute.Request request) {
        return answer(decideDispute.handle(id, request));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR})
    @Operation(
            summary = "Withdraw a dispute",
            description = "Needs If-Match. The agent, or whoever opened it.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn dispute",
            content = @Content(schema = @Schema(implementation = DisputeView.class)))
    @APIResponse(responseCode = "409", description = "It is not open")
    public Response withdraw(@PathParam("id") UUID id) {
        return answer(withdrawDispute.handle(id));
    }

    private Response answer(Dispute dispute) {
        return Response.ok(dispute.view(clock.instant()))
                .tag(Precondition.tag(dispute.version()))
                .build();
    }
}
