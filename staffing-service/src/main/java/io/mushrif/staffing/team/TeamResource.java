package io.mushrif.staffing.team;

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

/** Teams over HTTP. */
@Path("/api/v1/teams")
@Tag(name = "Teams")
public class TeamResource {

    private final Teams teams;
    private final CreateTeam createTeam;
    private final ChangeTeam changeTeam;
    private final Precondition precondition;
    private final TeamScope scope;
    private final CurrentUser user;

    TeamResource(
            Teams teams,
            CreateTeam createTeam,
            ChangeTeam changeTeam,
            Precondition precondition,
            TeamScope scope,
            CurrentUser user) {
        this.teams = teams;
        this.createTeam = createTeam;
        this.changeTeam = changeTeam;
        this.precondition = precondition;
        this.scope = scope;
        this.user = user;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ADMIN, Roles.OPERATIONS_MANAGER})
    @Operation(summary = "Create a team", description = "Roles: admin, operations-manager.")
    @APIResponse(
            responseCode = "201",
            description = "The new team",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    @APIResponse(responseCode = "409", description = "The external id is taken")
    public Response create(@Valid @NotNull CreateTeam.Request request) {
        Team team = createTeam.handle(request);
        return Response.created(UriBuilder.fromPath("/api/v1/teams/{id}").build(team.id()))
                .tag(Precondition.tag(team.version()))
                .entity(team.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.ADMIN,
        Roles.OPERATIONS_MANAGER,
        Roles.PLANNER,
        Roles.QUALITY_ANALYST,
        Roles.INTEGRATION,
        Roles.SUPERVISOR
    })
    @Operation(
            summary = "List teams",
            description =
                    "Oldest first; a supervisor sees the teams that they lead. Roles: all but agent.")
    @APIResponse(responseCode = "200", description = "A page of teams")
    public Response list(@BeanParam TeamFilter filter, UriInfo uri) {
        return PageLinks.answer(teams.page(filter, seesAll() ? null : scope.teams()), uri);
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
        Roles.SUPERVISOR
    })
    @Operation(summary = "Read a team", description = "A supervisor: own teams only.")
    @APIResponse(
            responseCode = "200",
            description = "The team",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response get(@PathParam("id") UUID id) {
        Team team = teams.require(id);
        if (!seesAll() && !scope.teams().contains(id)) {
            throw ProblemException.forbidden();
        }
        return precondition.read(team.version(), team.view());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.ADMIN, Roles.OPERATIONS_MANAGER})
    @Operation(
            summary = "Change a team",
            description = "Needs If-Match. Roles: admin, operations-manager.")
    @APIResponse(
            responseCode = "200",
            description = "The changed team",
            content = @Content(schema = @Schema(implementation = TeamView.class)))
    public Response change(@PathParam("id") UUID id, @Valid @NotNull ChangeTeam.Request request) {
        Team team = changeTeam.handle(id, request);
        return Response.ok(team.view()).tag(Precondition.tag(team.version())).build();
    }

    private boolean seesAll() {
        return scope.everything() || user.hasAny(Roles.PLANNER);
    }
}
