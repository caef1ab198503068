package io.mushrif.complaints.complaint;

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

/** The points of a complaint over HTTP. */
@Path("/api/v1/complaints/{id}/parts")
@Tag(name = "Complaints")
public class ComplaintPartResource {

    private final ComplaintWork work;
    private final ComplaintParts parts;
    private final AddPart addPart;
    private final AnswerPart answerPart;

    ComplaintPartResource(
            ComplaintWork work, ComplaintParts parts, AddPart addPart, AnswerPart answerPart) {
        this.work = work;
        this.parts = parts;
        this.addPart = addPart;
        this.answerPart = answerPart;
    }

    @GET
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
            summary = "List the points of a complaint",
            description = "In the order in which they were named. An agent: own complaints only.")
    @APIResponse(responseCode = "200", description = "All points")
    public Map<String, List<ComplaintPartView>> list(@PathParam("id") UUID id) {
        work.visible(id);
        return Map.of("items", parts.views(id));
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
            summary = "Name a further point",
            description =
                    "A complaint with points is resolved when each is answered. Roles: agent,"
                            + " supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The point",
            content = @Content(schema = @Schema(implementation = ComplaintPartView.class)))
    @APIResponse(responseCode = "409", description = "The complaint is answered already")
    public Response add(@PathParam("id") UUID id, @Valid @NotNull AddPart.Request request) {
        ComplaintPartView part = addPart.handle(id, request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/complaints/{id}/parts/{number}")
                                .build(id, part.number()))
                .entity(part)
                .build();
    }

    @POST
    @Path("{number}/answer")
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Decide and answer a point",
            description =
                    "Needs If-Match with the version of the complaint. Roles: agent, supervisor,"
                            + " operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The complaint after it",
            content = @Content(schema = @Schema(implementation = ComplaintView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response answer(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @Valid @NotNull AnswerPart.Request request) {
        ComplaintWork.Done done = answerPart.handle(id, number, request);
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
