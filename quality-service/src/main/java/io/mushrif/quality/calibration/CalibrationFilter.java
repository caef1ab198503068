package io.mushrif.quality.calibration;

import io.mushrif.platform.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which calibration sessions are asked for. */
public class CalibrationFilter extends PageRequest {

    @QueryParam("scorecardId")
    @Parameter(description = "Scorecard that is used")
    UUID scorecardId;
}
