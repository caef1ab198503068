package io.mushrif.quality.scorecard;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scorecards over HTTP. */
@Path("/api/v1/scorecards")
@Tag(name = "Scorecards")
public class ScorecardResource {

    private final Scorecards scorecards;
    private final CreateScorecard createScorecard;
    private final ChangeScorecard changeScorecard;
    private final PublishScorecard publishScorecard;
    private final RetireScorecard retireScorecard;
    private final ReviseScorecard reviseScorecard;
    private final DiscardDraft discardDraft;
    private final ImportScorecard importScorecard;
    private final ScorecardVersions versions;
    private final Precondition precondition;
    private final CurrentUser user;

    ScorecardResource(
            Scorecards scorecards,
            CreateScorecard createScorecard,
            ChangeScorecard changeScorecard,
            PublishScorecard publishScorecard,
            RetireScorecard retireScorecard,
            ReviseScorecard reviseScorecard,
            DiscardDraft discardDraft,
            ImportScorecard importScorecard,
            ScorecardVersions versions,
            Precondition precondition,
            CurrentUser user) {
        this.scorecards = scorecards;
        this.createScorecard = createScorecard;
        this.changeScorecard = changeScorecard;
        this.publishScorecard = publishScorecard;
        this.retireScorecard = retireScorecard;
        this.reviseScorecard = reviseScorecard;
        this.discardDraft = discardDraft;
        this.importScorecard = importScorecard;
        this.versions = versions;
        this.precondition = precondition;
        this.user = user;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin a scorecard",
            description =
                    "It is a draft until it is published. Questions and options without an id get one."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response create(@Valid @NotNull CreateScorecard.Request request) {
        return created(createScorecard.handle(request));
    }

    @GET
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "List scorecards",
            description =
                    "Newest first, without their sections. A supervisor and an agent see published"
                            + " ones only.")
    @APIResponse(
            responseCode = "200",
            description = "A page of scorecards",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = ScorecardView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam ScorecardFilter filter, UriInfo uri) {
        return PageLinks.answer(
                scorecards.page(filter, seesAll() ? null : ScorecardStatus.PUBLISHED), uri);
    }

    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Read a scorecard",
            description = "A supervisor and an agent read published ones only.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response get(@PathParam("id") UUID id) {
        Scorecard scorecard = scorecards.require(id);
        if (!seesAll() && scorecard.status() != ScorecardStatus.PUBLISHED) {
            throw ProblemException.forbidden();
        }
        return precondition.read(
                scorecard.version(), seesAll() ? scorecard.view() : scorecard.publicView());
    }

    @PATCH
    @Path("{id}")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Change a draft",
            description =
                    "Sections, when given, replace all sections. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The changed draft",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is published and no draft of its next version is open")
    public Response change(
            @PathParam("id") UUID id, @Valid @NotNull ChangeScorecard.Request request) {
        return answer(changeScorecard.handle(id, request));
    }

    @POST
    @Path("{id}/publication")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Publish a draft",
            description =
                    "From then on it can be evaluated on and this version never changes. All that"
                            + " stands against it is named at once. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The published scorecard",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is not a draft, or violations name what is missing or wrong on it")
    public Response publish(@PathParam("id") UUID id) {
        return answer(publishScorecard.handle(id));
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Retire a scorecard",
            description =
                    "Nothing new is evaluated on it; what was, stays. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The retired scorecard",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "It is not published")
    public Response retire(@PathParam("id") UUID id) {
        return answer(retireScorecard.handle(id));
    }

    @POST
    @Path("imports")
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Take over an exported scorecard",
            description =
                    "It becomes a draft, equal to what was exported."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public Response takeOver(@Valid @NotNull ScorecardFile file) {
        return created(importScorecard.handle(file));
    }

    @GET
    @Path("{id}/export")
    @Transactional
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Export a scorecard",
            description =
                    "What is published, or the draft when nothing was. The file can be imported again."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard as a file",
            content = @Content(schema = @Schema(implementation = ScorecardFile.class)))
    public Response export(@PathParam("id") UUID id) {
        return Response.ok(ScorecardFile.of(scorecards.require(id).content()))
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"scorecard-%s.json\"".formatted(id))
                .build();
    }

    @POST
    @Path("{id}/draft")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin the next version",
            description =
                    "What is published stays in use until the draft is published. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard with its draft",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "It is not published, or has a draft")
    public Response revise(@PathParam("id") UUID id) {
        return answer(reviseScorecard.handle(id));
    }

    @DELETE
    @Path("{id}/draft")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Throw the draft of the next version away",
            description =
                    "What is published stays. Needs If-Match."
                            + " Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard without a draft",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "There is no such draft")
    public Response discard(@PathParam("id") UUID id) {
        return answer(discardDraft.handle(id));
    }

    @GET
    @Path("{id}/versions")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "All published versions of a scorecard",
            description = "Newest first, without their sections.")
    @APIResponse(
            responseCode = "200",
            description = "Its versions",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.ARRAY,
                                            implementation = ScorecardVersionView.class)))
    public Response versions(@PathParam("id") UUID id) {
        scorecards.require(id);
        return Response.ok(versions.of(id).stream().map(ScorecardVersion::summary).toList())
                .build();
    }

    @GET
    @Path("{id}/versions/{number}")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Read a published version",
            description = "It never changes, and stays when the scorecard is retired.")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = ScorecardVersionView.class)))
    public Response version(@PathParam("id") UUID id, @PathParam("number") Integer number) {
        ScorecardVersion version = versions.require(id, number);
        return precondition.read(version.number(), version.view());
    }

    private static Response created(Scorecard scorecard) {
        return Response.created(
                        UriBuilder.fromPath("/api/v1/scorecards/{id}").build(scorecard.id()))
                .tag(Precondition.tag(scorecard.version()))
                .entity(scorecard.view())
                .build();
    }

    private static Response answer(Scorecard scorecard) {
        return Response.ok(scorecard.view()).tag(Precondition.tag(scorecard.version())).build();
    }

    private boolean seesAll() {
        return user.hasAny(Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN);
    }
}
