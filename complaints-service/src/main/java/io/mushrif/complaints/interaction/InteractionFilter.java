package io.mushrif.complaints.interaction;

import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which interactions are asked for. */
public class InteractionFilter extends PageRequest {

    @QueryParam("customerId")
    UUID customerId;

    @QueryParam("agentId")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of the agent who answered")
    UUID teamId;

    @QueryParam("channel")
    InteractionChannel channel;

    @QueryParam("direction")
    InteractionDirection direction;

    @QueryParam("outcome")
    InteractionOutcome outcome;

    @QueryParam("queue")
    String queue;

    @QueryParam("startedFrom")
    @Parameter(description = "Started at this time or later")
    Instant startedFrom;

    @QueryParam("startedTo")
    @Parameter(description = "Started before this time")
    Instant startedTo;

    @QueryParam("source")
    @Parameter(description = "System that it comes from; only together with externalId")
    String source;

    @QueryParam("externalId")
    @Parameter(description = "Id in that system")
    String externalId;

    @QueryParam("sort")
    @Parameter(description = "-startedAt (default) or startedAt")
    String sort;

    void check() {
        if (source != null && externalId == null) {
            throw ProblemException.invalid("externalId", "not-null");
        }
    }
}
