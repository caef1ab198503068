package io.mushrif.complaints.legalentity;

import io.mushrif.complaints.clock.ClockPolicies;
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

/** Legal entities over HTTP. */
@Path("/api/v1/legal-entities")
@Tag(name = "Legal entities")
public class LegalEntityResource {

    private final LegalEntities entities;
    private final ClockPolicies policies;
    private final Precondition precondition;

    LegalEntityResource(LegalEntities entities, ClockPolicies policies, Precondition precondition) {
        this.entities = entities;
        this.policies = policies;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List legal entities",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "All of them, by name")
    public Map<String, List<LegalEntityView>> list() {
        return Map.of("items", entities.all());
    }

    @GET
    @Path("{name}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read a legal entity",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The legal entity",
            content = @Content(schema = @Schema(implementation = LegalEntityView.class)))
    public Response get(@PathParam("name") String name) {
        LegalEntity entity = entities.require(name);
        return precondition.read(entity.version(), entity.view());
    }

    @PUT
    @Path("{name}")
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change a legal entity",
            description =
                    "Complaints that name it fall under its regime from then on. A change needs"
                            + " If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The legal entity",
            content = @Content(schema = @Schema(implementation = LegalEntityView.class)))
    public Response put(@PathParam("name") String name, @Valid @NotNull LegalEntityView content) {
        policies.requireRegime(content.regime(), "regime");
        LegalEntity entity = entities.findById(name);
        if (entity == null) {
            entity = new LegalEntity(name, content);
            entities.persist(entity);
        } else {
            precondition.require(entity.version());
            entity.change(content);
        }
        entities.flush();
        entities.changed();
        return Response.ok(entity.view()).tag(Precondition.tag(entity.version())).build();
    }
}
