package io.mushrif.staffing.agent;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which agents are asked for. */
public class AgentFilter extends PageRequest {

    @QueryParam("teamId")
    @Parameter(description = "Team of the agent")
    UUID teamId;

    @QueryParam("status")
    @Parameter(description = "ACTIVE or LEFT")
    AgentStatus status;

    @QueryParam("username")
    @Parameter(description = "User name at the identity provider")
    String username;

    @QueryParam("source")
    @Parameter(description = "System that the agent comes from")
    String source;

    @QueryParam("externalId")
    @Parameter(description = "Id in that system")
    String externalId;
}
