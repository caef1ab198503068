package io.mushrif.complaints.interaction;

import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interactions over HTTP. */
@Path("/api/v1/interactions")
@Tag(name = "Interactions")
public class InteractionResource {

    private final Interactions interactions;
    private final RecordInteraction recordInteraction;

    InteractionResource(Interactions interactions, RecordInteraction recordInteraction) {
        this.interactions = interactions;
        this.recordInteraction = recordInteraction;
    }

    @POST
    @Idempotent
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Record an interaction",
            description = "Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The interaction",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    @APIResponse(responseCode = "409", description = "The external id is taken")
    public Response record(@Valid @NotNull RecordInteraction.Request request) {
        Interaction interaction = recordInteraction.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/interactions/{id}").build(interaction.id()))
                .entity(interaction.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List interactions",
            description = "Newest first. An agent sees own ones, a supervisor those of own teams.")
    @APIResponse(responseCode = "200", description = "A page of interactions")
    public Response list(@BeanParam InteractionFilter filter, UriInfo uri) {
        return PageLinks.answer(interactions.page(filter), uri);
    }

    @GET
    @Path("{id}")
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
            summary = "Read an interaction",
            description = "An agent: own ones; a supervisor: those of own teams.")
    @APIResponse(
            responseCode = "200",
            description = "The interaction",
            content = @Content(schema = @Schema(implementation = InteractionView.class)))
    public InteractionView get(@PathParam("id") UUID id) {
        return interactions.require(id).view();
    }
}
