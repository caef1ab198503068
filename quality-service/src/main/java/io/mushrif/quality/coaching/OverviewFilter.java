package io.mushrif.quality.coaching;

import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What is looked at. */
public class OverviewFilter {

    private static final int DEFAULT_WEEKS = 8;
    private static final int MOST_WEEKS = 104;

    @QueryParam("teamId")
    @Parameter(description = "One team; all that the caller may see when absent")
    UUID teamId;

    @QueryParam("weeks")
    @Parameter(description = "How far back, 1 to 104; 8 when absent")
    Integer weeks;

    int weeks() {
        if (weeks == null) {
            return DEFAULT_WEEKS;
        }
        if (weeks < 1) {
            throw ProblemException.invalid("weeks", "min", 1);
        }
        if (weeks > MOST_WEEKS) {
            throw ProblemException.invalid("weeks", "max", MOST_WEEKS);
        }
        return weeks;
    }
}
