package io.mushrif.staffing.team;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which teams are asked for. */
public class TeamFilter extends PageRequest {

    @QueryParam("source")
    @Parameter(description = "System that the team comes from")
    String source;

    @QueryParam("externalId")
    @Parameter(description = "Id in that system")
    String externalId;
}
