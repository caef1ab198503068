package io.mushrif.quality.survey;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys over HTTP. */
@Path("/api/v1/surveys")
@Tag(name = "Surveys")
public class SurveyResource {

    private final Surveys surveys;
    private final Invitations invitations;
    private final CreateSurvey createSurvey;
    private final MoveSurvey moveSurvey;
    private final SurveyResults results;
    private final Comments comments;
    private final CommentThemes themes;
    private final Precondition precondition;
    private final TeamScope scope;

    SurveyResource(
            Surveys surveys,
            Invitations invitations,
            CreateSurvey createSurvey,
            MoveSurvey moveSurvey,
            SurveyResults results,
            Comments comments,
            CommentThemes themes,
            Precondition precondition,
            TeamScope scope) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.createSurvey = createSurvey;
        this.moveSurvey = moveSurvey;
        this.results = results;
        this.comments = comments;
        this.themes = themes;
        this.precondition = precondition;
        this.scope = scope;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin a survey",
            description =
                    "As a draft; nobody is asked before it is activated. Roles: quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "201",
            description = "The survey with its draft",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public Response create(@Valid @NotNull SurveyContent content) {
        Survey survey = createSurvey.handle(content);
        return Response.created(UriBuilder.fromPath("/api/v1/surveys/{id}").build(survey.id()))
                .tag(Precondition.tag(survey.version()))
                .entity(survey.view())
                .build();
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
            summary = "List surveys",
            description =
                    "Newest first. Roles: quality-analyst, operations-manager, admin, supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "A page of surveys",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = SurveyView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam SurveyFilter filter, UriInfo uri) {
        return PageLinks.answer(surveys.page(filter), uri);
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
            summary = "Read a survey",
            description = "Roles: quality-analyst, operations-manager, admin, supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "The survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    public Response get(@PathParam("id") UUID id) {
        Survey survey = surveys.require(id);
        return precondition.read(survey.version(), survey.view());
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
            summary = "What a survey has asked",
            description =
                    "Newest version first, at most 200. Roles: quality-analyst, operations-manager,"
                            + " admin, supervisor, agent.")
    @APIResponse(responseCode = "200", description = "The versions; none changes any more")
    public List<SurveyVersionView> versions(@PathParam("id") UUID id) {
        return surveys.versions(surveys.require(id).id());
    }

    @POST
    @Path("{id}/draft")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Begin the next version",
            description =
                    "As a draft with what is asked at present. Needs If-Match. Roles:"
                            + " quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The survey with its draft",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "It has a draft, or is retired")
    public Response revise(@PathParam("id") UUID id) {
        return answer(moveSurvey.revise(id));
    }

    @PUT
    @Path("{id}/draft")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Write the draft anew",
            description = "Needs If-Match. Roles: quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The survey with its draft",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "It has no draft")
    public Response change(@PathParam("id") UUID id, @Valid @NotNull SurveyContent content) {
        return answer(moveSurvey.change(id, content));
    }

    @POST
    @Path("{id}/activation")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Ask customers",
            description =
                    "The draft becomes the next version and never changes again; without a draft a"
                            + " paused survey goes on. Needs If-Match. Roles: quality-analyst,"
                            + " operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The active survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "There is nothing to activate, a question is incomplete, or links cannot be signed")
    public Response activate(@PathParam("id") UUID id) {
        return answer(moveSurvey.activate(id));
    }

    @POST
    @Path("{id}/pausing")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "Ask nobody for now",
            description =
                    "What was sent can be answered; nobody is reminded. Needs If-Match. Roles:"
                            + " quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The paused survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "It is not active")
    public Response pause(@PathParam("id") UUID id) {
        return answer(moveSurvey.pause(id));
    }

    @POST
    @Path("{id}/retirement")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN})
    @Operation(
            summary = "End a survey",
            description =
                    "For good; what was sent can be answered. Needs If-Match. Roles:"
                            + " quality-analyst, operations-manager, admin.")
    @APIResponse(
            responseCode = "200",
            description = "The retired survey",
            content = @Content(schema = @Schema(implementation = SurveyView.class)))
    @APIResponse(responseCode = "409", description = "It is neither active nor paused")
    public Response retire(@PathParam("id") UUID id) {
        return answer(moveSurvey.retire(id));
    }

    @GET
    @Path("{id}/invitations")
    @RolesAllowed({Roles.QUALITY_ANALYST, Roles.OPERATIONS_MANAGER, Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(
            summary = "Who was asked, and what became of it",
            description =
                    "Newest first. A supervisor sees own teams. Roles: quality-analyst,"
                            + " operations-manager, admin, supervisor.")
    @APIResponse(
            responseCode = "200",
            description = "A page of invitations",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = InvitationView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    @Transactional
    public Response invitations(
            @PathParam("id") UUID id, @BeanParam InvitationFilter filter, UriInfo uri) {
        return PageLinks.answer(invitations.page(surveys.require(id).id(), filter, scope), uri);
    }

    @GET
    @Path("{id}/results")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Figures of a survey",
            description =
                    "CSAT: share of 4 and 5; NPS: % of 9 and 10 − % of 0 to 6; CES: mean and share of 5"
                            + " to 7; with 95 % intervals (Wilson; NPS: Bonett and Price 2012). A"
                            + " supervisor sees own teams, an agent what is about them.")
    @APIResponse(
            responseCode = "200",
            description = "Figures per question, and how many answered",
            content = @Content(schema = @Schema(implementation = SurveyResultsView.class)))
    public SurveyResultsView results(@PathParam("id") UUID id, @BeanParam ResultsFilter filter) {
        return results.of(surveys.require(id), filter, scope);
    }

    @GET
    @Path("{id}/comments")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "What customers wrote",
            description =
                    "Newest first; q searches in Arabic and English, in whatever spelling, and marks"
                            + " what it found. A supervisor sees own teams, an agent what is about them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of comments",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = CommentView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response comments(
            @PathParam("id") UUID id, @BeanParam CommentFilter filter, UriInfo uri) {
        return PageLinks.answer(comments.page(surveys.require(id).id(), filter, scope), uri);
    }

    @GET
    @Path("{id}/themes")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "What comments are about",
            description =
                    "Per language: words and pairs of words that stand more often in comments of low"
                            + " answers than in those of high ones, and the other way round, with the"
                            + " numbers that show it, examples and weeks. A supervisor sees own teams,"
                            + " an agent what is about them.")
    @APIResponse(responseCode = "200", description = "Themes per language")
    public List<ThemesView> themes(@PathParam("id") UUID id, @BeanParam ResultsFilter filter) {
        return themes.of(surveys.require(id).id(), filter, scope);
    }

    private static Response answer(Survey survey) {
        return Response.ok(survey.view()).tag(Precondition.tag(survey.version())).build();
    }
}
