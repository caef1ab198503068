package io.mushrif.complaints.routing;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the queue is asked for. */
public class QueueFilter extends PageRequest {

    /** Complaints without agent. */
    public enum State {
        /** They are given to whoever fits. */
        WAITING,
        /** A supervisor took them out of routing. */
        PARKED
    }

    @QueryParam("state")
    @Parameter(
            description = "WAITING (default): given to whoever fits; PARKED: taken out of routing")
    State state;
}
