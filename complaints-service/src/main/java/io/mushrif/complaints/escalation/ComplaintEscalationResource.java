package io.mushrif.complaints.escalation;

import io.mushrif.complaints.complaint.ComplaintView;
import io.mushrif.complaints.complaint.ComplaintWork;
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

/** Sending a complaint up, over HTTP. */
@Path("/api/v1/complaints/{id}/escalation")
@Tag(name = "Escalations")
public class ComplaintEscalationResource {

    private final EscalateComplaint escalateComplaint;

    ComplaintEscalationResource(EscalateComplaint escalateComplaint) {
        this.escalateComplaint = escalateComplaint;
    }

    @POST
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Tell somebody higher up",
            description =
                    "Level 1 tells those who lead the team, level 2 and more the operations managers too."
                            + " Needs If-Match. Roles: agent, supervisor, operations-manager,"
                            + " integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response escalate(
            @PathParam("id") UUID id, @Valid @NotNull EscalateComplaint.Request request) {
        ComplaintWork.Done done = escalateComplaint.handle(id, request);
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
