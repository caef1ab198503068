package io.mushrif.complaints.commonproblem;

import io.mushrif.platform.paging.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which common problems are asked for. */
public class CommonProblemFilter extends PageRequest {

    @QueryParam("state")
    @DefaultValue("OPEN")
    ProblemState state;

    @QueryParam("category")
    String category;

    @QueryParam("product")
    String product;

    @QueryParam("leastSize")
    @DefaultValue("3")
    @Min(2)
    @Max(10_000)
    @Parameter(description = "Complaints that the caller may see and that say it, at least; from 2")
    int leastSize = 3;

    @QueryParam("leastOpen")
    @DefaultValue("1")
    @Min(0)
    @Parameter(description = "Those of them that are not closed, at least")
    int leastOpen = 1;

    @QueryParam("sort")
    @Parameter(description = "-open (default), -receivedLastWeek or -lastReceivedAt")
    String sort;
}
