package io.mushrif.complaints.customer;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ids of a customer in other systems over HTTP. */
@Path("/api/v1/customers/{id}/external-ids")
@Tag(name = "Customers")
public class ExternalIdResource {

    private final Customers customers;
    private final ExternalIds externalIds;
    private final AddExternalId addExternalId;
    private final Precondition precondition;

    ExternalIdResource(
            Customers customers,
            ExternalIds externalIds,
            AddExternalId addExternalId,
            Precondition precondition) {
        this.customers = customers;
        this.externalIds = externalIds;
        this.addExternalId = addExternalId;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List the ids of a customer in other systems",
            description =
                    "The ETag is that of the customer. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "All ids")
    @APIResponse(responseCode = "409", description = "The customer was merged into another one")
    public Response list(@PathParam("id") UUID id) {
        Customer customer = customers.requireUnmerged(id);
        Map<String, List<ExternalIdView>> all = Map.of("items", externalIds.of(id));
        return precondition.read(customer.version(), all);
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
            summary = "Add the id of a customer in another system",
            description =
                    "An id of a system belongs to one customer only. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The id",
            content = @Content(schema = @Schema(implementation = ExternalIdView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The id is taken, or the customer was merged into another one")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull AddExternalId.Request request) {
        ExternalIdView added = addExternalId.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/customers/{id}/external-ids").build(id))
                .entity(added)
                .build();
    }
}
