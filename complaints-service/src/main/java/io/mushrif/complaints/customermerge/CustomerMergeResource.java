package io.mushrif.complaints.customermerge;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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

/** Merges of customers over HTTP. */
@Path("/api/v1/customer-merges")
@Tag(name = "Customers")
public class CustomerMergeResource {

    private final CustomerMerges merges;
    private final UndoMerge undoMerge;
    private final Precondition precondition;

    CustomerMergeResource(CustomerMerges merges, UndoMerge undoMerge, Precondition precondition) {
        this.merges = merges;
        this.undoMerge = undoMerge;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List merges of customers",
            description = "Newest first. Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of merges")
    public Response list(@BeanParam CustomerMergeFilter filter, UriInfo uri) {
        return PageLinks.answer(merges.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a merge",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The merge",
            content = @Content(schema = @Schema(implementation = CustomerMergeView.class)))
    public Response get(@PathParam("id") UUID id) {
        CustomerMerge merge = merges.require(id);
        return precondition.read(merge.version(), merge.view());
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Undo a merge",
            description =
                    "Within 30 days. What was changed or came to be after the merge stays with the"
                            + " survivor and is told. Needs If-Match. Roles: supervisor,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The merge after it",
            content = @Content(schema = @Schema(implementation = CustomerMergeView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It was undone, is too old, or a later merge builds on it")
    public Response undo(@PathParam("id") UUID id) {
        CustomerMerge merge = undoMerge.handle(id);
        return Response.ok(merge.view()).tag(Precondition.tag(merge.version())).build();
    }
}
