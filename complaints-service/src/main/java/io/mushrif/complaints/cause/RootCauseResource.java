package io.mushrif.complaints.cause;

import io.mushrif.complaints.complaint.ComplaintWork;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The root cause of a complaint over HTTP. */
@Path("/api/v1/complaints/{id}/root-cause")
@Tag(name = "Causes")
public class RootCauseResource {

    private final ComplaintWork work;
    private final RootCauses rootCauses;
    private final FindRootCause findRootCause;
    private final Precondition precondition;

    RootCauseResource(
            ComplaintWork work,
            RootCauses rootCauses,
            FindRootCause findRootCause,
            Precondition precondition) {
        this.work = work;
        this.rootCauses = rootCauses;
        this.findRootCause = findRootCause;
        this.precondition = precondition;
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
            summary = "Read the root cause of a complaint",
            description =
                    "404 while none is known. The ETag is that of the complaint. An agent: own complaints"
                            + " only.")
    @APIResponse(
            responseCode = "200",
            description = "The root cause",
            content = @Content(schema = @Schema(implementation = RootCauseView.class)))
    public Response get(@PathParam("id") UUID id) {
        long version = work.visible(id).version();
        return precondition.read(version, rootCauses.require(id).view());
    }

    @GET
    @Path("history")
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
            summary = "What was thought of the root cause before",
            description = "Newest first; nothing is ever changed. An agent: own complaints only.")
    @APIResponse(responseCode = "200", description = "All revisions")
    public Map<String, List<RootCauseView>> history(@PathParam("id") UUID id) {
        work.visible(id);
        return Map.of("items", rootCauses.history(id));
    }

    @PUT
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Record the root cause of a complaint",
            description =
                    "Also after closing, not after merging. Replaces what was thought before, which is"
                            + " kept. Needs If-Match with the version of the complaint. A quality analyst"
                            + " proposes: confirmed is for the others. Roles: supervisor, quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The root cause",
            content = @Content(schema = @Schema(implementation = RootCauseView.class)))
    @APIResponse(responseCode = "409", description = "The complaint was merged into another one")
    public Response put(@PathParam("id") UUID id, @Valid @NotNull FindRootCause.Request request) {
        FindRootCause.Found found = findRootCause.handle(id, request);
        return Response.ok(found.view()).tag(Precondition.tag(found.version())).build();
    }
}
