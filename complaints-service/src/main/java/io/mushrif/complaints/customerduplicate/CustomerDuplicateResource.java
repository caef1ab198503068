package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.concurrency.Precondition;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Records that may be of one person, over HTTP. */
@Path("/api/v1/customer-duplicates")
@Tag(name = "Customers")
public class CustomerDuplicateResource {

    private final CustomerDuplicates duplicates;
    private final DismissDuplicate dismissDuplicate;
    private final Precondition precondition;

    CustomerDuplicateResource(
            CustomerDuplicates duplicates,
            DismissDuplicate dismissDuplicate,
            Precondition precondition) {
        this.duplicates = duplicates;
        this.dismissDuplicate = dismissDuplicate;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List records that may be of one person",
            description =
                    "Newest first, with score and reasons. Roles: supervisor, operations-manager,"
                            + " admin.")
    @APIResponse(responseCode = "200", description = "A page of proposals")
    public Response list(@BeanParam DuplicateFilter filter, UriInfo uri) {
        return PageLinks.answer(duplicates.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a proposal",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal",
            content = @Content(schema = @Schema(implementation = CustomerDuplicateView.class)))
    public Response get(@PathParam("id") UUID id) {
        CustomerDuplicate duplicate = duplicates.require(id);
        return precondition.read(duplicate.version(), duplicates.view(duplicate));
    }

    @POST
    @Path("{id}/dismissal")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that two records are of different people",
            description =
                    "They are not proposed again. Needs If-Match. Roles: supervisor,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The proposal after it",
            content = @Content(schema = @Schema(implementation = CustomerDuplicateView.class)))
    @APIResponse(responseCode = "409", description = "It is decided already")
    public Response dismiss(
            @PathParam("id") UUID id, @Valid @NotNull DismissDuplicate.Request request) {
        CustomerDuplicate duplicate = dismissDuplicate.handle(id, request);
        return Response.ok(duplicates.view(duplicate))
                .tag(Precondition.tag(duplicate.version()))
                .build();
    }
}
