package io.mushrif.complaints.erasure;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erasures of customers over HTTP. */
@Path("/api/v1/customers/{customerId}/erasure")
@Tag(name = "Export and erasure")
public class ErasureResource {

    private final Erasures erasures;
    private final StartErasure startErasure;

    ErasureResource(Erasures erasures, StartErasure startErasure) {
        this.erasures = erasures;
        this.startErasure = startErasure;
    }

    @GET
    @Path("preview")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "What the erasure of a customer would do",
            description =
                    "What goes, what stays and why, and what speaks against it. Roles: operations-manager,"
                            + " admin.")
    @APIResponse(responseCode = "200", description = "Nothing is changed")
    public ErasurePreview preview(@PathParam("customerId") UUID customerId) {
        return erasures.preview(customerId);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Erase a customer",
            description =
                    "Personal data goes here and in all other services; figures stay. It cannot be taken"
                            + " back. While complaints are open it needs overrideReason. Needs If-Match with the"
                            + " version of the customer. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "202",
            description = "It runs; Location says where to follow it",
            content = @Content(schema = @Schema(implementation = ErasureView.class)))
    @APIResponse(
            responseCode = "409",
            description = "Complaints are open, there is a legal hold, or the customer was erased")
    public Response start(
            @PathParam("customerId") UUID customerId,
            @Valid @NotNull StartErasure.Request request) {
        ErasureView erasure = startErasure.handle(customerId, request);
        return Response.accepted(erasure)
                .location(UriBuilder.fromPath("/api/v1/customers/{id}/erasure").build(customerId))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Follow the erasure of a customer",
            description = "It stays as the proof. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "How far it is")
    public ErasureView get(@PathParam("customerId") UUID customerId) {
        return erasures.view(erasures.require(customerId));
    }
}
