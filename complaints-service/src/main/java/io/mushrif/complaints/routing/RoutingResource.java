package io.mushrif.complaints.routing;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The queue and the load of agents over HTTP. */
@Path("/api/v1/routing")
@Tag(name = "Routing")
public class RoutingResource {

    private final RoutingBoard board;
    private final TeamScope scope;

    RoutingResource(RoutingBoard board, TeamScope scope) {
        this.board = board;
        this.scope = scope;
    }

    @GET
    @Path("queue")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List complaints that wait for an agent, and why",
            description =
                    "Most urgent first, then oldest. A supervisor sees those of own teams and those that no team has."
                            + " Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of the queue")
    public Response queue(@BeanParam QueueFilter filter, UriInfo uri) {
        return PageLinks.answer(board.queue(filter, teams()), uri);
    }

    @GET
    @Path("agents")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List agents with load and capacity",
            description =
                    "Active agents by id. A supervisor sees own teams. Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of agents")
    public Response agents(@BeanParam RoutingAgentFilter filter, UriInfo uri) {
        return PageLinks.answer(board.agents(filter, teams()), uri);
    }

    private Set<UUID> teams() {
        return scope.everything() ? null : scope.teams();
    }
}
