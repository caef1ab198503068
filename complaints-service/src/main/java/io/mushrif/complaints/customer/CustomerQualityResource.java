package io.mushrif.complaints.customer;

import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The quality of a customer's record over HTTP. */
@Path("/api/v1/customers/{id}/quality")
@Tag(name = "Customers")
public class CustomerQualityResource {

    private final Customers customers;
    private final RecordQuality quality;

    CustomerQualityResource(Customers customers, RecordQuality quality) {
        this.customers = customers;
        this.quality = quality;
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
            summary = "Say how good a customer's record is",
            description =
                    "Per contact: never verified, stale, invalid, or also another customer's. Roles:"
                            + " agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "The quality of the record")
    @APIResponse(responseCode = "409", description = "The customer was merged into another one")
    public CustomerQualityView get(@PathParam("id") UUID id) {
        customers.requireUnmerged(id);
        return quality.of(id);
    }
}
