package io.mushrif.quality.trainingneed;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which rules are asked for. */
public class TrainingRuleFilter extends PageRequest {

    @QueryParam("scorecardId")
    @Parameter(description = "Scorecard that it looks at")
    UUID scorecardId;
}
