package io.mushrif.quality.calibration;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which checks of graders are asked for. */
public class GraderCheckFilter extends PageRequest {

    @QueryParam("grader")
    @Parameter(description = "Who made the evaluations; only checks that are answered")
    String grader;
}
