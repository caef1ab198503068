package io.mushrif.staffing.agent;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Agents over HTTP. */
@Path("/api/v1/agents")
@Tag(name = "Agents")
public class AgentResource {

    private final Agents agents;
    private final CreateAgent createAgent;
    private final ChangeAgent changeAgent;
    private final LeaveTeam leaveTeam;
    private final Precondition precondition;
    private final TeamScope scope;
    private final CurrentUser user;

    AgentResource(
            Agents agents,
            CreateAgent createAgent,
            ChangeAgent changeAgent,
            LeaveTeam leaveTeam,
            Precondition precondition,
            TeamScope scope,
            CurrentUser user) {
        this.agents = agents;
        this.createAgent = createAgent;
        this.changeAgent = changeAgent;
        this.leaveTeam = leaveTeam;
        this.precondition = precondition;
        this.scope = scope;
        this.user = user;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.OPERATIONS_MANAGER})
    @Operation(summary = "Create an agent", description = "Roles: admin, operations-manager.")
    @APIResponse(
            responseCode = "201",
            description = "The new agent",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    @APIResponse(responseCode = "409", description = "User name or external id is taken")
    public Response create(@Valid @NotNull CreateAgent.Request request) {
        Agent agent = createAgent.handle(request);
        return Response.created(UriBuilder.fromPath("/api/v1/agents/{id}").build(agent.id()))
                .tag(Precondition.tag(agent.version()))
                .entity(agent.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.OPERATIONS_MANAGER,
        Roles.PLANNER,
        Roles.QUALITY_ANALYST,
        Roles.INTEGRATION,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "List agents",
            description = "Oldest first; a supervisor sees own teams, an agent only themselves.")
    @APIResponse(responseCode = "200", description = "A page of agents")
    public Response list(@BeanParam AgentFilter filter, UriInfo uri) {
        if (seesAll()) {
            return PageLinks.answer(agents.page(filter, null, null), uri);
        }
        boolean leads = user.hasAny(Roles.SUPERVISOR);
        return PageLinks.answer(
                agents.page(filter, leads ? scope.teams() : null, leads ? null : user.name()), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.ADMIN,
        Roles.OPERATIONS_MANAGER,
        Roles.PLANNER,
        Roles.QUALITY_ANALYST,
        Roles.INTEGRATION,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Read an agent",
            description = "A supervisor: own teams; an agent: only themselves.")
    @APIResponse(
            responseCode = "200",
            description = "The agent",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    public Response get(@PathParam("id") UUID id) {
        Agent agent = agents.require(id);
        boolean self = user.hasAny(Roles.AGENT) && agent.username().equals(user.name());
        if (!self && !seesAll() && !scope.teams().contains(agent.teamId())) {
            throw ProblemException.forbidden();
        }
        return precondition.read(agent.version(), agent.view());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.OPERATIONS_MANAGER})
    @Operation(
            summary = "Change an agent",
            description = "Needs If-Match. Roles: admin, operations-manager.")
    @APIResponse(
            responseCode = "200",
            description = "The changed agent",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    public Response change(@PathParam("id") UUID id, @Valid @NotNull ChangeAgent.Request request) {
        return answer(changeAgent.handle(id, request));
    }

    @POST
    @Path("{id}/leaving")
    @RolesAllowed({Roles.ADMIN, Roles.OPERATIONS_MANAGER})
    @Operation(
            summary = "An agent leaves",
            description =
                    "Open work goes to others. Needs If-Match. Roles: admin, operations-manager.")
    @APIResponse(
            responseCode = "200",
            description = "The agent, who has left",
            content = @Content(schema = @Schema(implementation = AgentView.class)))
    @APIResponse(responseCode = "409", description = "The agent has left before")
    public Response leave(@PathParam("id") UUID id, @Valid @NotNull LeaveTeam.Request request) {
        return answer(leaveTeam.handle(id, request));
    }

    private static Response answer(Agent agent) {
        return Response.ok(agent.view()).tag(Precondition.tag(agent.version())).build();
    }

    private boolean seesAll() {
        return scope.everything() || user.hasAny(Roles.PLANNER);
    }
}
