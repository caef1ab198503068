package io.mushrif.staffing.attendance;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.Roles;
import io.mushrif.staffing.agent.Agents;
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

/** The running shift of one agent over HTTP. */
@Path("/api/v1/agents/{id}")
@Tag(name = "Attendance")
public class ShiftResource {

    private final Agents agents;
    private final Attendances attendances;
    private final AttendanceAccessPolicy access;
    private final StartShift startShift;
    private final EndShift endShift;
    private final Precondition precondition;

    ShiftResource(
            Agents agents,
            Attendances attendances,
            AttendanceAccessPolicy access,
            StartShift startShift,
            EndShift endShift,
            Precondition precondition) {
        this.agents = agents;
        this.attendances = attendances;
        this.access = access;
        this.startShift = startShift;
        this.endShift = endShift;
        this.precondition = precondition;
    }

    @POST
    @Path("shift")
    @Idempotent
    @RolesAllowed({
        Roles.ADMIN,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "An agent comes on shift",
            description =
                    "From now on they can be given work. Roles: agent (themselves), supervisor (own teams),"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The shift that began",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    @APIResponse(responseCode = "409", description = "They are on shift, or have left")
    public Response start(@PathParam("id") UUID id, @Valid @NotNull StartShift.Request request) {
        Attendance attendance = startShift.handle(id, request);
        return Response.created(UriBuilder.fromPath("/api/v1/agents/{id}/shift").build(id))
                .tag(Precondition.tag(attendance.version()))
                .entity(attendance.view())
                .build();
    }

    @GET
    @Path("shift")
    @Transactional
    @RolesAllowed({
        Roles.ADMIN,
        Roles.OPERATIONS_MANAGER,
        Roles.PLANNER,
        Roles.INTEGRATION,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Read the running shift of an agent",
            description =
                    "404 when they are off shift. A supervisor: own teams; an agent: only themselves. Roles: all but"
                            + " quality-analyst.")
    @APIResponse(
            responseCode = "200",
            description = "The running shift",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    public Response get(@PathParam("id") UUID id) {
        access.require(agents.require(id));
        Attendance attendance =
                attendances
                        .running(id)
                        .orElseThrow(() -> ProblemException.notFound("running-shift", id));
        return precondition.read(attendance.version(), attendance.view());
    }

    @POST
    @Path("shift-end")
    @RolesAllowed({
        Roles.ADMIN,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "An agent goes off shift",
            description =
                    "They are given no further work. Needs If-Match with the ETag of the running shift; * ends"
                            + " whichever runs. Roles: agent (themselves), supervisor (own teams), operations-manager,"
                            + " integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The shift that ended",
            content = @Content(schema = @Schema(implementation = AttendanceView.class)))
    @APIResponse(responseCode = "409", description = "They are not on shift")
    public Response end(@PathParam("id") UUID id) {
        Attendance attendance = endShift.handle(id);
        return Response.ok(attendance.view()).tag(Precondition.tag(attendance.version())).build();
    }
}
