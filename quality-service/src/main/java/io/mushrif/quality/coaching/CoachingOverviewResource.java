package io.mushrif.quality.coaching;

import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Coaching at a glance over HTTP. */
@Path("/api/v1/coaching-overview")
@Tag(name = "Coaching")
public class CoachingOverviewResource {

    private final ShowOverview showOverview;

    CoachingOverviewResource(ShowOverview showOverview) {
        this.showOverview = showOverview;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.SUPERVISOR, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Coaching at a glance",
            description =
                    "Sessions and goals by state, agents without a session for some weeks (up to 200,"
                            + " the longest without first), and what became of the goals of each coach. Roles:"
                            + " quality-analyst, operations-manager, admin; supervisor for own teams.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = CoachingOverview.class)))
    public CoachingOverview overview(@BeanParam OverviewFilter filter) {
        return showOverview.handle(filter);
    }
}
