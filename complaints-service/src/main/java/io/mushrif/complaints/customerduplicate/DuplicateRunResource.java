package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comparisons of all customers over HTTP. */
@Path("/api/v1/customer-duplicate-runs")
@Tag(name = "Customers")
public class DuplicateRunResource {

    private final DuplicateRuns runs;
    private final StartDuplicateRun startDuplicateRun;
    private final Precondition precondition;

    DuplicateRunResource(
            DuplicateRuns runs, StartDuplicateRun startDuplicateRun, Precondition precondition) {
        this.runs = runs;
        this.startDuplicateRun = startDuplicateRun;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List comparisons of all customers",
            description = "Newest first. Roles: supervisor, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of runs")
    public Response list(@BeanParam PageRequest request, UriInfo uri) {
        return PageLinks.answer(runs.page(request), uri);
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Compare all customers with each other",
            description =
                    "In the background; customers who change are compared without it. Roles:"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "202",
            description = "The run",
            content = @Content(schema = @Schema(implementation = DuplicateRunView.class)))
    public Response start() {
        DuplicateRunView run = startDuplicateRun.handle();
        return Response.accepted(run)
                .location(
                        UriBuilder.fromPath("/api/v1/customer-duplicate-runs/{id}").build(run.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read how far a comparison of all customers is",
            description = "Roles: supervisor, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = DuplicateRunView.class)))
    public Response get(@PathParam("id") UUID id) {
        DuplicateRun run = runs.require(id);
        return precondition.read(run.version(), runs.view(run));
    }
}
