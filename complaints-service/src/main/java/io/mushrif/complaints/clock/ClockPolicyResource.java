package io.mushrif.complaints.clock;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Policies of clocks over HTTP: those of the house and the regimes of the law. */
@Path("/api/v1/clock-policies")
@Tag(name = "Clocks")
public class ClockPolicyResource {

    private final ClockPolicies policies;
    private final PutClockPolicy putClockPolicy;
    private final Precondition precondition;

    ClockPolicyResource(
            ClockPolicies policies, PutClockPolicy putClockPolicy, Precondition precondition) {
        this.policies = policies;
        this.putClockPolicy = putClockPolicy;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List policies of clocks",
            description =
                    "The policy named service runs on every complaint; the statutory ones are the"
                            + " regimes under which a complaint can fall. Roles: all.")
    @APIResponse(responseCode = "200", description = "All policies, by name")
    public Map<String, List<ClockPolicy>> list() {
        return Map.of("items", policies.all());
    }

    @GET
    @Path("{name}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(summary = "Read a policy of clocks", description = "Roles: all.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = ClockPolicy.class)))
    public Response get(@PathParam("name") String name) {
        ClockPolicyRecord policy = policies.require(name);
        return precondition.read(policy.version(), policy.policy());
    }

    @PUT
    @Path("{name}")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change a policy of clocks",
            description =
                    "Try it with POST /api/v1/clock-simulations first. A change needs If-Match."
                            + " Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The policy",
            content = @Content(schema = @Schema(implementation = ClockPolicy.class)))
    public Response put(@PathParam("name") String name, @Valid @NotNull ClockPolicy content) {
        ClockPolicyRecord policy = putClockPolicy.handle(name, content);
        return Response.ok(policy.policy()).tag(Precondition.tag(policy.version())).build();
    }
}
