package io.mushrif.quality.sampling;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;

/** Which plans are asked for. */
public class SamplingPlanFilter extends PageRequest {

    @QueryParam("state")
    PlanState state;

    @QueryParam("teamId")
    UUID teamId;
}
