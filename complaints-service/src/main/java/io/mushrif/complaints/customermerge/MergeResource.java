package io.mushrif.complaints.customermerge;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Merging a customer with another one, over HTTP. */
@Path("/api/v1/customers/{id}/merge")
@Tag(name = "Customers")
public class MergeResource {

    private final MergeCustomers mergeCustomers;
    private final PreviewMerge previewMerge;

    MergeResource(MergeCustomers mergeCustomers, PreviewMerge previewMerge) {
        this.mergeCustomers = mergeCustomers;
        this.previewMerge = previewMerge;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Merge two records of one person",
            description =
                    "Into another customer, or from another one. Complaints, interactions, contacts,"
                            + " external ids and all else move to the survivor; the absorbed record"
                            + " leads there. Can be undone for 30 days. Needs If-Match. Roles:"
                            + " supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The merge",
            content = @Content(schema = @Schema(implementation = CustomerMergeView.class)))
    @APIResponse(responseCode = "409", description = "One of them was merged before")
    public Response merge(@PathParam("id") UUID id, @Valid @NotNull MergeRequest request) {
        CustomerMerge merge = mergeCustomers.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/customer-merges/{id}").build(merge.id()))
                .tag(Precondition.tag(merge.version()))
                .entity(merge.view())
                .build();
    }

    @POST
    @Path("preview")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Show what a merge would do",
            description =
                    "The merged record, the fields in conflict, how many rows would move. Changes"
                            + " nothing. Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "What would happen")
    @APIResponse(responseCode = "409", description = "One of them was merged before")
    public MergePreview preview(@PathParam("id") UUID id, @Valid @NotNull MergeRequest request) {
        return previewMerge.handle(id, request);
    }
}
