package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What happened to a customer's record, over HTTP. */
@Path("/api/v1/customers/{id}/history")
@Tag(name = "Customers")
public class CustomerHistoryResource {

    private final Customers customers;
    private final CustomerHistory history;

    CustomerHistoryResource(Customers customers, CustomerHistory history) {
        this.customers = customers;
        this.history = history;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Read the history of a customer's record",
            description =
                    "Who changed what when, newest first, also of records that were merged into this"
                            + " one. Roles: supervisor, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of changes")
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest request, UriInfo uri) {
        customers.require(id);
        return PageLinks.answer(history.page(customers.withAbsorbed(id), request), uri);
    }
}
