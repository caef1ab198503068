package io.mushrif.quality.dispute;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which disputes are asked for. */
public class DisputeFilter extends PageRequest {

    @QueryParam("evaluationId")
    @Parameter(description = "Evaluation that is disputed")
    UUID evaluationId;

    @QueryParam("agentId")
    @Parameter(description = "Agent who was scored")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of that agent at the time")
    UUID teamId;

    @QueryParam("status")
    @Parameter(description = "OPEN, DECIDED or WITHDRAWN")
    DisputeStatus status;

    @QueryParam("evaluator")
    @Parameter(description = "User name of who scored")
    String evaluator;

    @QueryParam("arbiter")
    @Parameter(description = "User name of who is to decide, or has decided")
    String arbiter;

    @QueryParam("overdue")
    @Parameter(
            description = "true: open although the deadline is over",
            schema = @Schema(type = SchemaType.BOOLEAN))
    Boolean overdue;

    @QueryParam("sort")
    @Parameter(description = "openedAt or dueAt, with - for the last first; -openedAt")
    String sort;
}
