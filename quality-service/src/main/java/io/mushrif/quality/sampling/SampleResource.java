package io.mushrif.quality.sampling;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Samples over HTTP. */
@Path("/api/v1/samples")
@Tag(name = "Sampling")
public class SampleResource {

    private final Samples samples;
    private final Precondition precondition;

    SampleResource(Samples samples, Precondition precondition) {
        this.samples = samples;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "List samples",
            description =
                    "Newest first, without their figures per stratum."
                            + " Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "A page of samples")
    public Response list(@BeanParam SampleFilter filter, UriInfo uri) {
        return PageLinks.answer(samples.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read a sample",
            description =
                    "With its figures per stratum and whether it looks like the population."
                            + " Roles: supervisor (own teams), quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The sample",
            content = @Content(schema = @Schema(implementation = SampleView.class)))
    public Response get(@PathParam("id") UUID id) {
        Sample sample = samples.require(id);
        return precondition.read(sample.version(), sample.view());
    }
}
