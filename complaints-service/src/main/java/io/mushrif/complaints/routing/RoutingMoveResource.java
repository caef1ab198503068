package io.mushrif.complaints.routing;

import io.mushrif.complaints.complaint.ComplaintView;
import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.concurrency.Precondition;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where one complaint stands in routing, and what supervisors do about it, over HTTP. */
@Path("/api/v1/complaints/{id}")
@Tag(name = "Routing")
public class RoutingMoveResource {

    private final QueueComplaint queueComplaint;
    private final ParkComplaint parkComplaint;
    private final ComplaintWork work;
    private final RoutingBoard board;

    RoutingMoveResource(
            QueueComplaint queueComplaint,
            ParkComplaint parkComplaint,
            ComplaintWork work,
            RoutingBoard board) {
        this.work = work;
        this.board = board;
        this.queueComplaint = queueComplaint;
        this.parkComplaint = parkComplaint;
    }

    @GET
    @Path("routing")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Where it stands in routing",
            description =
                    "Whether it waits and why, is parked, or who gave it to its agent. Roles: agent (own), supervisor"
                            + " (own teams), quality-analyst, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "Where it stands",
            content = @Content(schema = @Schema(implementation = RoutingStateView.class)))
    public RoutingStateView state(@PathParam("id") UUID id) {
        return board.state(work.visible(id));
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
