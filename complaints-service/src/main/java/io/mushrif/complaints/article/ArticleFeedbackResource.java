package io.mushrif.complaints.article;

import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether articles help, over HTTP. */
@Path("/api/v1/articles/{id}/feedback")
@Tag(name = "Knowledge")
public class ArticleFeedbackResource {

    private final Articles articles;
    private final GiveFeedback giveFeedback;
    private final FeedbackRows rows;

    ArticleFeedbackResource(Articles articles, GiveFeedback giveFeedback, FeedbackRows rows) {
        this.articles = articles;
        this.giveFeedback = giveFeedback;
        this.rows = rows;
    }

    @POST
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN
    })
    @Operation(
            summary = "Say whether an article helped",
            description =
                    "The version that is published. One opinion per reader and version: given again, it"
                            + " replaces the one before. All staff.")
    @APIResponse(
            responseCode = "200",
            description = "What is kept",
            content = @Content(schema = @Schema(implementation = FeedbackView.Given.class)))
    @APIResponse(responseCode = "409", description = "The article is not published")
    public FeedbackView.Given give(
            @PathParam("id") UUID id, @Valid @NotNull GiveFeedback.Request request) {
        return giveFeedback.handle(id, request);
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "How an article helps",
            description =
                    "Figures per version, and what readers say. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The figures",
            content = @Content(schema = @Schema(implementation = FeedbackView.class)))
    public FeedbackView get(@PathParam("id") UUID id) {
        return rows.of(articles.require(id));
    }
}
