package io.mushrif.complaints.customer;

import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
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
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notes on a customer over HTTP. */
@Path("/api/v1/customers/{id}/notes")
@Tag(name = "Customers")
public class CustomerNoteResource {

    private final Customers customers;
    private final CustomerNotes notes;
    private final WriteNote writeNote;
    private final RedactNote redactNote;

    CustomerNoteResource(
            Customers customers, CustomerNotes notes, WriteNote writeNote, RedactNote redactNote) {
        this.customers = customers;
        this.notes = notes;
        this.writeNote = writeNote;
        this.redactNote = redactNote;
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
            summary = "List the notes on a customer",
            description =
                    "Newest first. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of notes")
    @APIResponse(responseCode = "409", description = "The customer was merged into another one")
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest request, UriInfo uri) {
        customers.requireUnmerged(id);
        return PageLinks.answer(notes.page(id, request), uri);
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
            summary = "Write a note on a customer",
            description =
                    "Notes are not rewritten. Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The note",
            content = @Content(schema = @Schema(implementation = CustomerNoteView.class)))
    @APIResponse(responseCode = "409", description = "The customer was merged into another one")
    public Response write(@PathParam("id") UUID id, @Valid @NotNull WriteNote.Request request) {
        CustomerNoteView note = writeNote.handle(id, request);
        return Response.created(UriBuilder.fromPath("/api/v1/customers/{id}/notes").build(id))
                .entity(note)
                .build();
    }

    @POST
    @Path("{noteId}/redaction")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take out the text of a note for good",
            description =
                    "That it was there, who took it out and why, stays. Needs If-Match with the"
                            + " version of the customer. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The note without its text",
            content = @Content(schema = @Schema(implementation = CustomerNoteView.class)))
    @APIResponse(responseCode = "409", description = "The text was taken out before")
    public Response redact(
            @PathParam("id") UUID id,
            @PathParam("noteId") UUID noteId,
            @Valid @NotNull RedactNote.Request request) {
        return Response.ok(redactNote.handle(id, noteId, request)).build();
    }
}
