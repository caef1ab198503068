package io.mushrif.complaints.erasure;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Legal holds over HTTP. */
@Path("/api/v1/customers/{customerId}/legal-hold")
@Tag(name = "Export and erasure")
public class LegalHoldResource {

    private final LegalHolds holds;
    private final PutLegalHold putLegalHold;
    private final Precondition precondition;

    LegalHoldResource(LegalHolds holds, PutLegalHold putLegalHold, Precondition precondition) {
        this.holds = holds;
        this.putLegalHold = putLegalHold;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Why a customer cannot be erased",
            description = "Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The legal hold",
            content = @Content(schema = @Schema(implementation = LegalHoldView.class)))
    public Response get(@PathParam("customerId") UUID customerId) {
        LegalHold hold = holds.require(customerId);
        return precondition.read(hold.version(), hold.view());
    }

    @PUT
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Keep a customer's data",
            description =
                    "While the hold is in force the customer cannot be erased. Needs If-Match when there is"
                            + " one already. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The legal hold",
            content = @Content(schema = @Schema(implementation = LegalHoldView.class)))
    public Response put(
            @PathParam("customerId") UUID customerId,
            @Valid @NotNull PutLegalHold.Request request) {
        LegalHold hold = putLegalHold.handle(customerId, request);
        return Response.ok(hold.view()).tag(Precondition.tag(hold.version())).build();
    }

    @DELETE
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take a legal hold back",
            description = "Needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(responseCode = "204", description = "It is taken back")
    public void delete(@PathParam("customerId") UUID customerId) {
        LegalHold hold = holds.require(customerId);
        precondition.require(hold.version());
        holds.delete(hold);
    }
}
