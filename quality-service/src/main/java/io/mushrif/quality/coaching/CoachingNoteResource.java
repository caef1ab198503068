package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notes on coaching sessions over HTTP. */
@Path("/api/v1/coaching-sessions/{id}/notes")
@Tag(name = "Coaching")
public class CoachingNoteResource {

    private final CoachingNotes notes;
    private final WriteNote writeNote;
    private final ChangeNote changeNote;
    private final DeleteNote deleteNote;
    private final Precondition precondition;

    CoachingNoteResource(
            CoachingNotes notes,
            WriteNote writeNote,
            ChangeNote changeNote,
            DeleteNote deleteNote,
            Precondition precondition) {
        this.notes = notes;
        this.writeNote = writeNote;
        this.changeNote = changeNote;
        this.deleteNote = deleteNote;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Write a note",
            description =
                    "A PRIVATE note is read by nobody but its author, whatever their role; a SHARED"
                            + " one by whoever sees the session. Roles: quality-analyst, operations-manager,"
                            + " admin, supervisor, agent, who has to be the coach or the agent of the session.")
    @APIResponse(
            responseCode = "201",
            description = "The note",
            content = @Content(schema = @Schema(implementation = CoachingNoteView.class)))
    @APIResponse(responseCode = "409", description = "The customer of the evaluation was erased")
    public Response create(@PathParam("id") UUID id, @Valid @NotNull WriteNote.Request request) {
        CoachingNote note = writeNote.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/coaching-sessions/{id}/notes/{note}")
                                .build(id, note.id()))
                .tag(Precondition.tag(note.version()))
                .entity(note.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "List notes",
            description =
                    "Newest first: shared ones and own ones. For whoever sees the session. Roles:"
                            + " quality-analyst, operations-manager, admin, supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "A page of notes",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = CoachingNoteView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@PathParam("id") UUID id, @BeanParam PageRequest request, UriInfo uri) {
        return PageLinks.answer(notes.page(id, request), uri);
    }

    @GET
    @Path("{note}")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Read a note",
            description =
                    "A shared or an own one. Roles: quality-analyst, operations-manager, admin,"
                            + " supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "The note",
            content = @Content(schema = @Schema(implementation = CoachingNoteView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("note") UUID noteId) {
        CoachingNote note = notes.requireRead(id, noteId);
        return precondition.read(note.version(), note.view());
    }

    @PATCH
    @Path("{note}")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Change an own note",
            description =
                    "Needs If-Match. Roles: quality-analyst, operations-manager, admin, supervisor,"
                            + " agent, who has to be its author.")
    @APIResponse(
            responseCode = "200",
            description = "The changed note",
            content = @Content(schema = @Schema(implementation = CoachingNoteView.class)))
    @APIResponse(responseCode = "409", description = "The customer of the evaluation was erased")
    public Response change(
            @PathParam("id") UUID id,
            @PathParam("note") UUID noteId,
            @Valid @NotNull ChangeNote.Request request) {
        CoachingNote note = changeNote.handle(id, noteId, request);
        return Response.ok(note.view()).tag(Precondition.tag(note.version())).build();
    }

    @DELETE
    @Path("{note}")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Delete an own note",
            description =
                    "Needs If-Match. Roles: quality-analyst, operations-manager, admin, supervisor,"
                            + " agent, who has to be its author.")
    @APIResponse(responseCode = "204", description = "It is gone")
    public Response delete(@PathParam("id") UUID id, @PathParam("note") UUID noteId) {
        deleteNote.handle(id, noteId);
        return Response.noContent().build();
    }
}
