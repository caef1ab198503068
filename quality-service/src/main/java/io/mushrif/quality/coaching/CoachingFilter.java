package io.mushrif.quality.coaching;

import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which coaching sessions are asked for. */
public class CoachingFilter extends PageRequest {

    /** What somebody has to do about a session. */
    public enum Due {
        /** The agent has not confirmed the time. */
        CONFIRMATION,
        /** Its time is over and nobody has said whether it took place. */
        RECORD,
        /** The day has come on which to look at what came of it. */
        FOLLOW_UP
    }

    @QueryParam("agentId")
    @Parameter(description = "Agent who is coached")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of that agent when it was planned")
    UUID teamId;

    @QueryParam("coach")
    @Parameter(description = "User name of the coach")
    String coach;

    @QueryParam("state")
    CoachingState state;

    @QueryParam("trainingNeedId")
    @Parameter(description = "Training need that it answers")
    UUID trainingNeedId;

    @QueryParam("due")
    @Parameter(
            description =
                    "What is to be done: CONFIRMATION by the agent, RECORD whether it took place,"
                            + " FOLLOW_UP")
    Due due;

    @QueryParam("from")
    @Parameter(description = "Starts at this time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Starts before this time")
    Instant to;

    @QueryParam("sort")
    @Parameter(description = "-startsAt (default), startsAt, createdAt or -createdAt")
    String sort;

    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
    }
}
