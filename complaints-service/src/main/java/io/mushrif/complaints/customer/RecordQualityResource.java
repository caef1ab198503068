package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The quality of all customers' records over HTTP. */
@Path("/api/v1/customers/record-quality")
@Tag(name = "Customers")
public class RecordQualityResource {

    private final RecordQuality quality;

    RecordQualityResource(RecordQuality quality) {
        this.quality = quality;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Count the defects of customers' records",
            description =
                    "Contacts that were never verified, are stale, invalid or of several customers."
                            + " Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The counts")
    public RecordQualityView overview() {
        return quality.overview();
    }

    @GET
    @Path("customers")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List contacts with a defect and their customers",
            description =
                    "With ?defect=; the stalest first. Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of contacts")
    public Response list(@Valid @BeanParam RecordQualityFilter filter, UriInfo uri) {
        return PageLinks.answer(quality.page(filter), uri);
    }
}
