package io.mushrif.complaints.article;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The verbs of an article over HTTP. */
@Path("/api/v1/articles/{id}")
@Tag(name = "Knowledge")
public class ArticleMoveResource {

    private final MoveArticle moveArticle;
    private final PublishArticle publishArticle;

    ArticleMoveResource(MoveArticle moveArticle, PublishArticle publishArticle) {
        this.moveArticle = moveArticle;
        this.publishArticle = publishArticle;
    }

    @POST
    @Path("publication")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Approve a version",
            description =
                    "Everybody reads it from now on instead of the one before. Not for those who have written"
                            + " it. Where it requires a new signature, those who signed an earlier version"
                            + " are asked again. Needs If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The article after it",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response publish(@PathParam("id") UUID id) {
        return answer(publishArticle.handle(id));
    }

    @POST
    @Path("submission")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Ask for review of a draft",
            description =
                    "The version is not changed any more until it comes back."
                            + " Needs If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The article after it",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response submit(@PathParam("id") UUID id) {
        return answer(moveArticle.submit(id));
    }

    @POST
    @Path("return")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Send a version back to its writers",
            description =
                    "With the reason."
                            + " Needs If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The article after it",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response sendBack(@PathParam("id") UUID id, @Valid @NotNull MoveArticle.Reason request) {
        return answer(moveArticle.sendBack(id, request));
    }

    @POST
    @Path("discarding")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Give a draft up",
            description =
                    "What is published stays."
                            + " Needs If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The article after it",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response discard(@PathParam("id") UUID id) {
        return answer(moveArticle.discard(id));
    }

    @POST
    @Path("revision")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin the next version",
            description =
                    "A draft beside the version that is published, with its text; of a retired article, to bring it back."
                            + " Needs If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The article after it",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response revise(@PathParam("id") UUID id) {
        return answer(moveArticle.revise(id));
    }

    @POST
    @Path("confirmation")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Say that an article is still right",
            description =
                    "Sets the next day of review."
                            + " Needs If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The article after it",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response confirm(
            @PathParam("id") UUID id, @Valid @NotNull MoveArticle.Confirmation request) {
        return answer(moveArticle.confirm(id, request));
    }

    @POST
    @Path("retirement")
    @RolesAllowed({Roles.SUPERVISOR, Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take an article away from readers",
            description =
                    "Its versions are kept; readings that wait for a signature are withdrawn."
                            + " Needs If-Match. Roles: supervisor, quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The article after it",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(responseCode = "409", description = "Not possible in its present state")
    public Response retire(@PathParam("id") UUID id, @Valid @NotNull MoveArticle.Reason request) {
        return answer(moveArticle.retire(id, request));
    }

    private static Response answer(ArticleWork.Done done) {
        return Response.ok(done.view()).tag(Precondition.tag(done.version())).build();
    }
}
