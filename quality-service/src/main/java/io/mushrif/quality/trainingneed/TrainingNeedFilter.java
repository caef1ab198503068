package io.mushrif.quality.trainingneed;

import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which training needs are asked for. */
public class TrainingNeedFilter extends PageRequest {

    @QueryParam("agentId")
    @Parameter(description = "Agent who needs training")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of that agent when it was found")
    UUID teamId;

    @QueryParam("state")
    NeedState state;

    @QueryParam("ruleId")
    @Parameter(description = "Rule that found it")
    UUID ruleId;

    @QueryParam("scorecardId")
    @Parameter(description = "Scorecard of the criterion")
    UUID scorecardId;

    @QueryParam("questionId")
    @Parameter(description = "Criterion")
    String questionId;

    @QueryParam("from")
    @Parameter(description = "Found at this time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Found before this time")
    Instant to;

    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
    }
}
