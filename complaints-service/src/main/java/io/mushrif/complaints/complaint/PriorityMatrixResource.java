package io.mushrif.complaints.complaint;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The priority matrix over HTTP. */
@Path("/api/v1/priority-matrix")
@Tag(name = "Complaints")
public class PriorityMatrixResource {

    private final EntityManager entities;
    private final Precondition precondition;

    PriorityMatrixResource(EntityManager entities, Precondition precondition) {
        this.entities = entities;
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
            summary = "Read the priority matrix",
            description = "Which priority follows from severity and impact at the assessment.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix",
            content = @Content(schema = @Schema(implementation = PriorityMatrix.class)))
    public Response get() {
        PriorityMatrixRecord matrix = require();
        return precondition.read(matrix.version(), matrix.content());
    }

    @PUT
    @Transactional
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change the priority matrix",
            description =
                    "Counts for assessments from then on. Needs If-Match. Roles: operations-manager,"
                            + " admin.")
    @APIResponse(
            responseCode = "200",
            description = "The matrix",
            content = @Content(schema = @Schema(implementation = PriorityMatrix.class)))
    public Response put(@Valid @NotNull PriorityMatrix content) {
        content.requireComplete();
        PriorityMatrixRecord matrix = require();
        precondition.require(matrix.version());
        matrix.change(content);
        entities.flush();
        return Response.ok(matrix.content()).tag(Precondition.tag(matrix.version())).build();
    }

    private PriorityMatrixRecord require() {
        return entities.find(PriorityMatrixRecord.class, PriorityMatrixRecord.ONLY);
    }
}
