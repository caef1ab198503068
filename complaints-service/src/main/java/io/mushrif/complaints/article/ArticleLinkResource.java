package io.mushrif.complaints.article;

import io.mushrif.complaints.complaint.ComplaintWork;
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

/** Articles that are linked to a complaint, over HTTP. */
@Path("/api/v1/complaints/{id}/article-links")
@Tag(name = "Knowledge")
public class ArticleLinkResource {

    private final ComplaintWork work;
    private final LinkArticle linkArticle;
    private final LinkRows rows;

    ArticleLinkResource(ComplaintWork work, LinkArticle linkArticle, LinkRows rows) {
        this.work = work;
        this.linkArticle = linkArticle;
        this.rows = rows;
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
            summary = "Articles that are linked to a complaint",
            description = "Oldest first. An agent: own complaints only.")
    @APIResponse(responseCode = "200", description = "All links")
    public Map<String, List<ArticleLinkView>> list(@PathParam("id") UUID id) {
        work.visible(id);
        return Map.of("items", rows.of(id));
    }

    @POST
    @Idempotent
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Link an article to a complaint",
            description =
                    "The version that is published; answered says that the customer was answered with it. The"
                            + " timeline tells of it. An article that is linked already follows to the"
                            + " present version. Takes no version of the complaint: it takes nothing away."
                            + " Roles: agent, supervisor, operations-manager, integration, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content = @Content(schema = @Schema(implementation = ArticleLinkView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was linked already",
            content = @Content(schema = @Schema(implementation = ArticleLinkView.class)))
    @APIResponse(responseCode = "409", description = "The complaint is closed")
    public Response link(@PathParam("id") UUID id, @Valid @NotNull LinkArticle.Request request) {
        LinkArticle.Linked linked = linkArticle.handle(id, request);
        return linked.fresh()
                ? Response.created(
                                UriBuilder.fromPath("/api/v1/complaints/{id}/article-links")
                                        .build(id))
                        .entity(linked.link())
                        .build()
                : Response.ok(linked.link()).build();
    }
}
