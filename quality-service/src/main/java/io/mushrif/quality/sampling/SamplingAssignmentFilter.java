package io.mushrif.quality.sampling;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which assignments are asked for. */
public class SamplingAssignmentFilter extends PageRequest {

    @QueryParam("state")
    @Parameter(description = "OPEN, DONE, SKIPPED or WITHDRAWN")
    AssignmentState state;

    @QueryParam("analyst")
    @Parameter(description = "User name of the analyst")
    String analyst;

    @QueryParam("planId")
    UUID planId;

    @QueryParam("sampleId")
    UUID sampleId;

    @QueryParam("agentId")
    UUID agentId;
}
