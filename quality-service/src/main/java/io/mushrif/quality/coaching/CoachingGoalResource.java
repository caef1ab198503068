package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.paging.PageLinks;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goals of coaching over HTTP. */
@Path("/api/v1/coaching-goals")
@Tag(name = "Coaching")
public class CoachingGoalResource {

    /** Whom an agent is compared with. */
    public enum Comparison {
        /** The others in the team, in the same windows. */
        TEAM
    }

    private final CoachingGoals goals;
    private final CoachingSessions sessions;
    private final CoachingAccessPolicy access;
    private final MeasureEffect measureEffect;
    private final DropGoal dropGoal;
    private final EffectTexts texts;
    private final Precondition precondition;

    CoachingGoalResource(
            CoachingGoals goals,
            CoachingSessions sessions,
            CoachingAccessPolicy access,
            MeasureEffect measureEffect,
            DropGoal dropGoal,
            EffectTexts texts,
            Precondition precondition) {
        this.goals = goals;
        this.sessions = sessions;
        this.access = access;
        this.measureEffect = measureEffect;
        this.dropGoal = dropGoal;
        this.texts = texts;
        this.precondition = precondition;
    }

    @GET
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "List goals",
            description =
                    "By their day, the earliest first, without what was measured. A supervisor sees"
                            + " own teams, a coach those of own sessions, an agent only their own. Roles:"
                            + " quality-analyst, operations-manager, admin, supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "A page of goals",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "items",
                                                        type = SchemaType.ARRAY,
                                                        implementation = CoachingGoalView.class),
                                                @SchemaProperty(
                                                        name = "nextCursor",
                                                        type = SchemaType.STRING)
                                            })))
    public Response list(@BeanParam CoachingGoalFilter filter, UriInfo uri) {
        return PageLinks.answer(goals.page(filter), uri);
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
            summary = "Read a goal",
            description =
                    "With what was measured on its day. For whoever sees its session. Roles:"
                            + " quality-analyst, operations-manager, admin, supervisor, agent.")
    @APIResponse(
            responseCode = "200",
            description = "The goal",
            content = @Content(schema = @Schema(implementation = CoachingGoalView.class)))
    public Response get(@PathParam("id") UUID id) {
        CoachingGoal goal = goals.require(id);
        access.requireSeen(sessions.require(goal.sessionId()));
        return precondition.read(goal.version(), goal.view(texts));
    }

    @GET
    @Path("{id}/effect")
    @Transactional
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "What a session changed",
            description =
                    "The measure of the goal before and after the session as known now, with a 95 %"
                            + " confidence interval of the difference; decides nothing. Compared with the"
                            + " others in the team only for those who answer for the agent. For whoever sees"
                            + " the session. Roles: quality-analyst, operations-manager, admin, supervisor,"
                            + " agent.")
    @APIResponse(
            responseCode = "200",
            description = "The goal with what is measured now",
            content = @Content(schema = @Schema(implementation = CoachingGoalView.class)))
    @APIResponse(responseCode = "409", description = "The session did not take place (yet)")
    public CoachingGoalView effect(
            @PathParam("id") UUID id,
            @QueryParam("compare")
                    @Parameter(description = "TEAM: with the others in the team as well")
                    Comparison compare) {
        CoachingGoal goal = goals.require(id);
        CoachingSession session = sessions.require(goal.sessionId());
        access.requireSeen(session);
        if (compare != null) {
            CoachingAccessPolicy.require(access.answersFor(session.teamId(), session.agentId()));
        }
        return goal.view(texts, measureEffect.handle(goal, session, compare != null));
    }

    @POST
    @Path("{id}/withdrawal")
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Give a goal up",
            description =
                    "Needs If-Match. Roles: quality-analyst, operations-manager, admin; supervisor"
                            + " for own teams; the coach.")
    @APIResponse(
            responseCode = "200",
            description = "The goal",
            content = @Content(schema = @Schema(implementation = CoachingGoalView.class)))
    @APIResponse(responseCode = "409", description = "It is not open")
    public Response withdraw(@PathParam("id") UUID id) {
        CoachingGoal goal = dropGoal.handle(id);
        return Response.ok(goal.view(texts)).tag(Precondition.tag(goal.version())).build();
    }
}
