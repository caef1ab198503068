package io.mushrif.complaints.article;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Articles, FAQs, SOPs and the code of conduct over HTTP. */
@Path("/api/v1/articles")
@Tag(name = "Knowledge")
public class ArticleResource {

    private final Articles articles;
    private final ArticleList list;
    private final ArticleAccessPolicy access;
    private final DraftArticle draftArticle;
    private final ChangeArticle changeArticle;
    private final ArticleWork work;
    private final Precondition precondition;

    ArticleResource(
            Articles articles,
            ArticleList list,
            ArticleAccessPolicy access,
            DraftArticle draftArticle,
            ChangeArticle changeArticle,
            ArticleWork work,
            Precondition precondition) {
        this.articles = articles;
        this.list = list;
        this.access = access;
        this.draftArticle = draftArticle;
        this.changeArticle = changeArticle;
        this.work = work;
        this.precondition = precondition;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin an article",
            description =
                    "Article, FAQ, SOP or code of conduct, in Arabic, English or both; the text is Markdown."
                            + " It is a draft until somebody else has approved it. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    public Response draft(@Valid @NotNull DraftArticle.Request request) {
        ArticleWork.Done done = draftArticle.handle(request);
        return Response.created(
                        UriBuilder.fromPath("/api/v1/articles/{id}").build(done.view().id()))
                .tag(Precondition.tag(done.version()))
                .entity(done.view())
                .build();
    }

    @GET
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "List and search articles",
            description =
                    "With q the best first, else by the last change. Authors (supervisor, quality-analyst,"
                            + " operations-manager, admin) see all, other staff what is published, machines"
                            + " what is published for customers. reviewBefore and owner list what is due"
                            + " for review.")
    @APIResponse(responseCode = "200", description = "A page of articles")
    public Response list(@Valid @BeanParam ArticleFilter filter, UriInfo uri) {
        return PageLinks.answer(list.page(filter), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.AGENT,
        Roles.SUPERVISOR,
        Roles.QUALITY_ANALYST,
        Roles.PLANNER,
        Roles.OPERATIONS_MANAGER,
        Roles.INTEGRATION,
        Roles.ADMIN
    })
    @Operation(
            summary = "Read an article",
            description =
                    "The version that is published, as Markdown and as HTML that is safe to show; for authors"
                            + " also the one that is worked on. What the caller may not read is 404.")
    @APIResponse(
            responseCode = "200",
            description = "The article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    public Response get(@PathParam("id") UUID id) {
        Article article = articles.require(id);
        access.require(article);
        return precondition.read(article.version(), work.view(article, access.writes()));
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change an article",
            description =
                    "What is absent stays. Texts, audience, requiresSignature and changeNote only while there"
                            + " is a draft; owner, categories, tags and day of review at any time. Needs"
                            + " If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The changed article",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "There is no draft")
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeArticle.Request request) {
        ArticleWork.Done done = changeArticle.handle(id, request);
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }

    @GET
    @Path("{id}/versions")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Versions of an article",
            description =
                    "Newest first, each whole. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "All versions")
    public Map<String, List<ArticleVersionView>> versions(@PathParam("id") UUID id) {
        articles.require(id);
        return Map.of("items", articles.versions(id).stream().map(ArticleVersion::view).toList());
    }

    @GET
    @Path("{id}/versions/{number}")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Read one version of an article",
            description = "Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ArticleVersionView.class)))
    public ArticleVersionView version(@PathParam("id") UUID id, @PathParam("number") int number) {
        articles.require(id);
        return articles.requireVersion(id, number).view();
    }

    @GET
    @Path("{id}/versions/{number}/differences")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Compare two versions of an article",
            description =
                    "Line by line, per language: what is the same, what was taken away, what was put in."
                            + " Against the version before unless from names another. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "All lines",
            content = @Content(schema = @Schema(implementation = ArticleDifference.class)))
    public ArticleDifference differences(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @QueryParam("from") Integer from) {
        articles.require(id);
        ArticleVersion after = articles.requireVersion(id, number);
        return ArticleDifference.between(
                articles.requireVersion(id, from == null ? number - 1 : from), after);
    }

    @GET
    @Path("{id}/history")
    @Transactional
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "What happened to an article",
            description =
                    "Oldest first; entries are never changed. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(responseCode = "200", description = "All entries")
    public Map<String, List<ArticleEntryView>> history(@PathParam("id") UUID id) {
        articles.require(id);
        return Map.of("items", articles.history(id));
    }
}
