package io.mushrif.complaints.reading;

import io.mushrif.platform.concurrency.Precondition;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** To whom an article is given to read and sign, over HTTP. */
@Path("/api/v1/articles/{id}/reading-assignments")
@Tag(name = "Read and sign")
public class ReadingAssignmentResource {

    private final ReadingAssignments assignments;
    private final AssignReading assignReading;
    private final WithdrawAssignment withdrawAssignment;

    ReadingAssignmentResource(
            ReadingAssignments assignments,
            AssignReading assignReading,
            WithdrawAssignment withdrawAssignment) {
        this.assignments = assignments;
        this.assignReading = assignReading;
        this.withdrawAssignment = withdrawAssignment;
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Give an article to agents, teams or everybody to read and sign",
            description =
                    "The version that is published; later versions follow by themselves. Unless"
                            + " includesJoiners is false, those who join later get it, too, with as many"
                            + " days. Roles: supervisor (own teams), operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The assignment",
            content = @Content(schema = @Schema(implementation = ReadingAssignmentView.class)))
    @APIResponse(responseCode = "409", description = "The article is not published")
    public Response assign(
            @PathParam("id") UUID id, @Valid @NotNull AssignReading.Request request) {
        ReadingAssignment assignment = assignReading.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/articles/{id}/reading-assignments/{rid}")
                                .build(id, assignment.id()))
                .tag(Precondition.tag(assignment.version()))
                .entity(assignments.view(assignment))
                .build();
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "To whom an article was given",
            description =
                    "Newest first, at most 50, with how far they are; a supervisor sees the figures of own"
                            + " teams. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "The assignments")
    public Map<String, List<ReadingAssignmentView>> list(@PathParam("id") UUID id) {
        return Map.of("items", assignments.of(id));
    }

    /** Never 304: how far they are changes without the assignment. */
    @GET
    @Path("{rid}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read an assignment",
            description =
                    "With how far they are. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment",
            content = @Content(schema = @Schema(implementation = ReadingAssignmentView.class)))
    public Response get(@PathParam("id") UUID id, @PathParam("rid") UUID assignmentId) {
        return answer(assignments.require(id, assignmentId));
    }

    @POST
    @Path("{rid}/withdrawal")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take an assignment back",
            description =
                    "What is signed stays signed; nobody else has to sign, and those who join later get nothing."
                            + " Needs If-Match. Roles: supervisor (own ones and those of own teams),"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment after it",
            content = @Content(schema = @Schema(implementation = ReadingAssignmentView.class)))
    @APIResponse(responseCode = "409", description = "It was taken back before")
    public Response withdraw(@PathParam("id") UUID id, @PathParam("rid") UUID assignmentId) {
        return answer(withdrawAssignment.handle(id, assignmentId));
    }

    private Response answer(ReadingAssignment assignment) {
        return Response.ok(assignments.view(assignment))
                .tag(Precondition.tag(assignment.version()))
                .build();
    }
}
