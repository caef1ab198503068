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
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What complaints have to do with each other, over HTTP. */
@Path("/api/v1/complaints")
@Tag(name = "Complaints")
public class ComplaintRelationResource {

    private final SplitComplaint splitComplaint;
    private final MergeComplaint mergeComplaint;
    private final LinkComplaint linkComplaint;

    ComplaintRelationResource(
            SplitComplaint splitComplaint,
            MergeComplaint mergeComplaint,
            LinkComplaint linkComplaint) {
        this.splitComplaint = splitComplaint;
        this.mergeComplaint = mergeComplaint;
        this.linkComplaint = linkComplaint;
    }

    @POST
    @Path("{id}/split")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Make a complaint of its own of some points",
            description =
                    "The new one was received when the first one was: no deadline moves. Needs If-Match."
                            + " Roles: supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The new complaint",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response split(
            @PathParam("id") UUID id, @Valid @NotNull SplitComplaint.Request request) {
        ComplaintWork.Done done = splitComplaint.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/complaints/{id}").build(done.view().id()))
                .tag(Precondition.tag(done.version()))
                .entity(done.view())
                .build();
    }

    @POST
    @Path("{id}/merge")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Let a complaint that was received earlier go on in its place",
            description =
                    "Needs If-Match. Roles: supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response merge(
            @PathParam("id") UUID id, @Valid @NotNull MergeComplaint.Request request) {
        return answer(mergeComplaint.handle(id, request));
    }

    @POST
    @Path("{id}/parent")
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.INTEGRATION, Roles.ADMIN})
    @Operation(
            summary = "Put it under another complaint, or take it out",
            description =
                    "Needs If-Match. Roles: supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response link(@PathParam("id") UUID id, @Valid @NotNull LinkComplaint.Request request) {
        return answer(linkComplaint.handle(id, request));
    }

    private static Response answer(ComplaintWork.Done done) {
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
