package io.mushrif.quality.survey;

import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which answers count. */
public class ResultsFilter {

    @QueryParam("from")
    @Parameter(description = "Answered at this time or later; response rate: planned then")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Answered before this time; response rate: planned then")
    Instant to;

    @QueryParam("teamId")
    UUID teamId;

    @QueryParam("agentId")
    UUID agentId;

    @QueryParam("channel")
    @Parameter(description = "Channel of the complaint or interaction, for example CALL")
    String channel;

    @QueryParam("question")
    @Parameter(description = "Id of the question; all when absent")
    String question;

    @QueryParam("version")
    @Parameter(description = "Version of the survey; all when absent")
    Integer version;

    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
    }
}
