package io.mushrif.complaints.complaint;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes texts out of the timeline over HTTP. */
@Path("/api/v1/complaints/{id}/timeline/{seq}/redaction")
@Tag(name = "Complaints")
public class TimelineRedactionResource {

    private final RedactEntry redactEntry;

    TimelineRedactionResource(RedactEntry redactEntry) {
        this.redactEntry = redactEntry;
    }

    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take texts out of an entry of the timeline for good",
            description =
                    "What people wrote in it reads [redacted] from then on; that it happened, when and"
                            + " by whom stays, and the redaction is an entry of its own. Needs If-Match with"
                            + " the version of the complaint. Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "The entry has no such text")
    public Response redact(
            @PathParam("id") UUID id,
            @PathParam("seq") int seq,
            @Valid @NotNull RedactEntry.Request request) {
        ComplaintWork.Done done = redactEntry.handle(id, seq, request);
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
