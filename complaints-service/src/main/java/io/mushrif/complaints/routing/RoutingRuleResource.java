package io.mushrif.complaints.routing;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Routing rules over HTTP. */
@Path("/api/v1/routing-rules")
@Tag(name = "Routing")
public class RoutingRuleResource {

    private final RoutingRules rules;
    private final PutRoutingRule putRoutingRule;
    private final RemoveRoutingRule removeRoutingRule;
    private final Precondition precondition;

    RoutingRuleResource(
            RoutingRules rules,
            PutRoutingRule putRoutingRule,
            RemoveRoutingRule removeRoutingRule,
            Precondition precondition) {
        this.rules = rules;
        this.putRoutingRule = putRoutingRule;
        this.removeRoutingRule = removeRoutingRule;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List routing rules",
            description = "By name. Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "All routing rules")
    public Map<String, List<RoutingRule.Content>> list() {
        return Map.of("items", rules.all());
    }

    @GET
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a routing rule",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RoutingRule.Content.class)))
    public Response get(@PathParam("name") String name) {
        RoutingRule rule = rules.require(name);
        return precondition.read(rule.version(), rule.content());
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change a routing rule",
            description =
                    "Says which skills and team complaints need, by category, product and priority. Of several that"
                            + " fit, the one with the most criteria counts; of as many, category before product before"
                            + " priority. A change needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The rule",
            content = @Content(schema = @Schema(implementation = RoutingRule.Content.class)))
    @APIResponse(responseCode = "409", description = "Another rule has the same criteria")
    public Response put(
            @PathParam("name") String name, @Valid @NotNull RoutingRule.Content content) {
        RoutingRule rule = putRoutingRule.handle(name, content);
        return Response.ok(rule.content()).tag(Precondition.tag(rule.version())).build();
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Remove a routing rule",
            description = "Needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void remove(@PathParam("name") String name) {
        removeRoutingRule.handle(name);
    }
}
