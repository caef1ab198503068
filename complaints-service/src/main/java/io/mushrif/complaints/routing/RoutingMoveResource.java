package io.mushrif.complaints.routing;

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

/** What supervisors do about the routing of one complaint, over HTTP. */
@Path("/api/v1/complaints/{id}")
@Tag(name = "Routing")
public class RoutingMoveResource {

    private final QueueComplaint queueComplaint;
    private final ParkComplaint parkComplaint;

    RoutingMoveResource(QueueComplaint queueComplaint, ParkComplaint parkComplaint) {
        this.queueComplaint = queueComplaint;
        this.parkComplaint = parkComplaint;
    }

    @POST
    @Path("queueing")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Put it into the queue, or back",
            description =
                    "It is taken from its agent, if it has one, and given to whoever fits. Also for imported complaints,"
                            + " which are not routed otherwise. Needs If-Match. Roles: supervisor (own teams),"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "It is answered, or waits already")
    public Response queue(
            @PathParam("id") UUID id, @Valid @NotNull QueueComplaint.Request request) {
        return answer(queueComplaint.handle(id, request));
    }

    @POST
    @Path("parking")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Take it out of the queue",
            description =
                    "Nobody is given it until somebody assigns it or puts it back into the queue. Needs If-Match. Roles:"
                            + " supervisor (own teams), operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "It is answered, parked, or has an agent")
    public Response park(@PathParam("id") UUID id, @Valid @NotNull ParkComplaint.Request request) {
        return answer(parkComplaint.handle(id, request));
    }

    private static Response answer(ComplaintWork.Done done) {
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
