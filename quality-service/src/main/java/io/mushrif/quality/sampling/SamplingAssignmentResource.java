package io.mushrif.quality.sampling;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.paging.PageLinks;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The work lists of analysts over HTTP. */
@Path("/api/v1/sampling-assignments")
@Tag(name = "Sampling")
public class SamplingAssignmentResource {

    private final SamplingAssignments assignments;
    private final MoveAssignment moveAssignment;
    private final Precondition precondition;

    SamplingAssignmentResource(
            SamplingAssignments assignments,
            MoveAssignment moveAssignment,
            Precondition precondition) {
        this.assignments = assignments;
        this.moveAssignment = moveAssignment;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List drawn interactions",
            description =
                    "The newest first. An analyst sees the own ones and those that anybody may take, a"
                            + " supervisor those of the own teams, operations-manager and admin all."
                            + " Agents never see what was drawn.")
    @APIResponse(responseCode = "200", description = "A page of assignments")
    public Response list(@BeanParam SamplingAssignmentFilter filter, UriInfo uri) {
        return PageLinks.answer(assignments.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read an assignment",
            description =
                    "Roles: whom it is given to, supervisor (own teams), operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment",
            content = @Content(schema = @Schema(implementation = SamplingAssignmentView.class)))
    public Response get(@PathParam("id") UUID id) {
        SamplingAssignment assignment = assignments.require(id);
        return precondition.read(assignment.version(), assignment.view());
    }

    @POST
    @Path("{id}/reassignment")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Give an assignment to somebody else, or take it",
            description =
                    "One of the analysts of the plan, when it names any. Needs If-Match. Roles: whom it is given to, supervisor (own teams), operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment",
            content = @Content(schema = @Schema(implementation = SamplingAssignmentView.class)))
    @APIResponse(responseCode = "409", description = "It is not open, or it is their own call")
    public Response reassign(
            @PathParam("id") UUID id, @Valid @NotNull MoveAssignment.Reassignment request) {
        return answer(moveAssignment.reassign(id, request));
    }

    @POST
    @Path("{id}/skipping")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Skip an assignment",
            description =
                    "The next in rank of the same stratum takes its place. Needs If-Match. Roles: whom it is given to, supervisor (own teams), operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The assignment",
            content = @Content(schema = @Schema(implementation = SamplingAssignmentView.class)))
    @APIResponse(responseCode = "409", description = "It is not open")
    public Response skip(@PathParam("id") UUID id, @Valid @NotNull MoveAssignment.Skip request) {
        return answer(moveAssignment.skip(id, request));
    }

    private static Response answer(SamplingAssignment assignment) {
        return Response.ok(assignment.view()).tag(Precondition.tag(assignment.version())).build();
    }
}
