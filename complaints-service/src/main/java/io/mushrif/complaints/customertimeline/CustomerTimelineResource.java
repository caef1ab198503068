package io.mushrif.complaints.customertimeline;

import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
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

/** The timeline of a customer over HTTP. */
@Path("/api/v1/customers/{id}/timeline")
@Tag(name = "Customers")
public class CustomerTimelineResource {

    private final CustomerTimeline timeline;

    CustomerTimelineResource(CustomerTimeline timeline) {
        this.timeline = timeline;
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "All that happened with a customer",
            description =
                    "Interactions over all channels, complaints and letters, newest first. What the"
                            + " caller may not see is left out. Roles: agent, supervisor,"
                            + " operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of the timeline")
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest request, UriInfo uri) {
        return PageLinks.answer(timeline.page(id, request), uri);
    }
}
