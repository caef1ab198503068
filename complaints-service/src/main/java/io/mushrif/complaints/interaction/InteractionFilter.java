package io.mushrif.complaints.interaction;

import io.mushrif.platform.paging.PageRequest;
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

    @QueryParam("channel")
    InteractionChannel channel;

    @QueryParam("startedFrom")
    @Parameter(description = "Started at this time or later")
    Instant startedFrom;

    @QueryParam("startedTo")
    @Parameter(description = "Started before this time")
    Instant startedTo;
}
