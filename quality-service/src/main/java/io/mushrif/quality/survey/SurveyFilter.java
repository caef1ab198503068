package io.mushrif.quality.survey;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which surveys are asked for. */
public class SurveyFilter extends PageRequest {

    @QueryParam("state")
    @Parameter(description = "DRAFT, ACTIVE, PAUSED or RETIRED")
    SurveyState state;
}
