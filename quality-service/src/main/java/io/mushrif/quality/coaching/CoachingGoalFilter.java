package io.mushrif.quality.coaching;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which goals are asked for. */
public class CoachingGoalFilter extends PageRequest {

    @QueryParam("agentId")
    @Parameter(description = "Agent whose goal it is")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of that agent when it was set")
    UUID teamId;

    @QueryParam("sessionId")
    @Parameter(description = "Coaching session that it was set in")
    UUID sessionId;

    @QueryParam("state")
    GoalState state;

    @QueryParam("dueBefore")
    @Parameter(description = "To be reached before this day")
    LocalDate dueBefore;
}
