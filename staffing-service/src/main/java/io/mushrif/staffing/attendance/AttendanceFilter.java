package io.mushrif.staffing.attendance;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which attendance is asked for. */
public class AttendanceFilter extends PageRequest {

    @QueryParam("teamId")
    @Parameter(description = "Team of the agent when they came")
    UUID teamId;

    @QueryParam("agentId")
    @Parameter(description = "The agent")
    UUID agentId;

    @QueryParam("status")
    @Parameter(description = "RUNNING: who is on shift now; ENDED: who has gone")
    AttendanceStatus status;
}
