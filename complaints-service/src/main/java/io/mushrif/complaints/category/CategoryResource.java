package io.mushrif.complaints.category;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Categories of complaints over HTTP. */
@Path("/api/v1/complaint-categories")
@Tag(name = "Complaint categories")
public class CategoryResource {

    private final Categories categories;
    private final PutCategory putCategory;
    private final Precondition precondition;

    CategoryResource(Categories categories, PutCategory putCategory, Precondition precondition) {
        this.categories = categories;
        this.putCategory = putCategory;
        this.precondition = precondition;
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "The tree of categories",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "Those at the top, each with its parts")
    public Map<String, List<CategoryView>> list() {
        return Map.of("items", categories.tree());
    }

    @GET
    @Path("{code}")
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
            summary = "Read a category",
            description =
                    "Roles: agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    public Response get(@PathParam("code") String code) {
        Category category = categories.require(code);
        return precondition.read(category.version(), category.view(null));
    }

    @PUT
    @Path("{code}")
    @RolesAllowed({Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Set up or change a category",
            description =
                    "At most five levels; one that is no longer active stays for old complaints. A change"
                            + " needs If-Match. Roles: operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The category",
            content = @Content(schema = @Schema(implementation = CategoryView.class)))
    public Response put(
            @PathParam("code") String code, @Valid @NotNull PutCategory.Request request) {
        Category category = putCategory.handle(code, request);
        return Response.ok(category.view(null)).tag(Precondition.tag(category.version())).build();
    }
}
