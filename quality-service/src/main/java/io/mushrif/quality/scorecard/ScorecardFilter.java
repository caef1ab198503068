package io.mushrif.quality.scorecard;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which scorecards are asked for. */
public class ScorecardFilter extends PageRequest {

    @QueryParam("status")
    @Parameter(description = "DRAFT, PUBLISHED or RETIRED")
    ScorecardStatus status;
}
