package io.mushrif.complaints.routing;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which agents are asked for. */
public class RoutingAgentFilter extends PageRequest {

    /** Whether they can be given work. */
    public enum Presence {
        /** On shift now. */
        ON_SHIFT,
        /** Not on shift. */
        OFF_SHIFT
    }

    @QueryParam("teamId")
    @Parameter(description = "Team of the agent")
    UUID teamId;

    @QueryParam("presence")
    @Parameter(description = "ON_SHIFT or OFF_SHIFT")
    Presence presence;
}
