package io.mushrif.complaints.search;

import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Search over HTTP. */
@Path("/api/v1/search")
@Tag(name = "Search")
public class SearchResource {

    private final Search search;

    SearchResource(Search search) {
        this.search = search;
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
            summary = "Search",
            description =
                    "Words in Arabic and English in any usual spelling and inflection; references, names with"
                            + " typing errors, telephone numbers, e-mail addresses and external ids. Best first. Of"
                            + " each type the newest 300 that fit are ranked. Only what the caller may see. Roles:"
                            + " agent, supervisor, quality-analyst, operations-manager, integration, admin.")
    @APIResponse(responseCode = "200", description = "A page of what was found")
    public Response search(@Valid @BeanParam SearchFilter filter, UriInfo uri) {
        return PageLinks.answer(search.handle(filter), uri);
    }
}
