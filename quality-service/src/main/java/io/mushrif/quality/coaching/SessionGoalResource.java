package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.idempotency.Idempotent;
import io.mushrif.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Goals of one coaching session over HTTP. */
@Path("/api/v1/coaching-sessions/{id}/goals")
@Tag(name = "Coaching")
public class SessionGoalResource {

    private final SetGoal setGoal;
    private final EffectTexts texts;

    SessionGoalResource(SetGoal setGoal, EffectTexts texts) {
        this.setGoal = setGoal;
        this.texts = texts;
    }

    @POST
    @Idempotent
    @RolesAllowed({
        Roles.QUALITY_ANALYST,
        Roles.OPERATIONS_MANAGER,
        Roles.ADMIN,
        Roles.SUPERVISOR,
        Roles.AGENT
    })
    @Operation(
            summary = "Set a goal",
            description =
                    "Before or in a session; measure, target and day are fixed from then on. Roles:"
                            + " quality-analyst, operations-manager, admin; supervisor for own teams; the"
                            + " coach.")
    @APIResponse(
            responseCode = "201",
            description = "The goal with where the agent stands",
            content = @Content(schema = @Schema(implementation = CoachingGoalView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The session is over, has ten goals, or the scorecard is not published")
    public Response create(@PathParam("id") UUID id, @Valid @NotNull GoalRequest request) {
        CoachingGoal goal = setGoal.handle(id, request);
        return Response.created(UriBuilder.fromPath("/api/v1/coaching-goals/{id}").build(goal.id()))
                .tag(Precondition.tag(goal.version()))
                .entity(goal.view(texts))
                .build();
    }
}
