package io.mushrif.quality.evaluation;

import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which evaluations are asked for. */
public class EvaluationFilter extends PageRequest {

    @QueryParam("agentId")
    @Parameter(description = "Agent who was scored")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of that agent at the time")
    UUID teamId;

    @QueryParam("scorecardId")
    @Parameter(description = "Scorecard that was used")
    UUID scorecardId;

    @QueryParam("from")
    @Parameter(description = "Completed at this time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Completed before this time")
    Instant to;

    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
    }
}
