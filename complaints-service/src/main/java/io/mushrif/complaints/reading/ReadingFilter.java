package io.mushrif.complaints.reading;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which readings are asked for. */
public class ReadingFilter extends PageRequest {

    @QueryParam("mine")
    @Parameter(description = "true for what the caller has to read")
    Boolean mine;

    @QueryParam("articleId")
    UUID articleId;

    @QueryParam("assignmentId")
    UUID assignmentId;

    @QueryParam("agentId")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of the agent now")
    UUID teamId;

    @QueryParam("state")
    ReadingState state;

    @QueryParam("overdue")
    @Parameter(description = "true for those that are not signed although their day has passed")
    Boolean overdue;

    @QueryParam("sort")
    @Parameter(description = "dueOn (default), -dueOn, assignedAt or -assignedAt")
    String sort;
}
