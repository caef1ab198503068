package io.mushrif.quality.survey;

import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which invitations are asked for. */
public class InvitationFilter extends PageRequest {

    @QueryParam("state")
    @Parameter(description = "PLANNED, SENT, REFUSED, REMINDED, ANSWERED or EXPIRED")
    InvitationState state;

    @QueryParam("teamId")
    UUID teamId;

    @QueryParam("agentId")
    UUID agentId;

    @QueryParam("customerId")
    UUID customerId;

    @QueryParam("from")
    @Parameter(description = "Planned at this time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Planned before this time")
    Instant to;

    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
    }
}
