package io.mushrif.complaints.article;

import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles that may help with a complaint, over HTTP. */
@Path("/api/v1/complaints/{id}/article-suggestions")
@Tag(name = "Knowledge")
public class ArticleSuggestionResource {

    private final SuggestArticles suggestArticles;

    ArticleSuggestionResource(SuggestArticles suggestArticles) {
        this.suggestArticles = suggestArticles;
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
            summary = "Find articles that may help with a complaint",
            description =
                    "The best first, with the reasons: category, words in common in Arabic and English, a"
                            + " title that is written alike; of equals the one that helped and was used"
                            + " more often. An agent: own complaints only.")
    @APIResponse(responseCode = "200", description = "Suggestions")
    public Map<String, List<ArticleSuggestion>> list(
            @PathParam("id") UUID id,
            @QueryParam("limit")
                    @DefaultValue("5")
                    @Min(1)
                    @Max(20)
                    @Parameter(description = "Most suggestions, 1 to 20")
                    int limit) {
        return Map.of("items", suggestArticles.handle(id, limit));
    }
}
