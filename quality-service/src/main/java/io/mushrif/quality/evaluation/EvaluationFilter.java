package io.mushrif.quality.evaluation;

import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which evaluations are asked for. */
public class EvaluationFilter extends PageRequest {

    @QueryParam("agentId")
    @Parameter(description = "Agent who was scored")
    UUID agentId;

    @QueryParam("teamId")
    @Parameter(description = "Team of that agent at the time")
    UUID teamId;

    @QueryParam("scorecardId")
    @Parameter(description = "Scorecard that was used")
    UUID scorecardId;

    @QueryParam("interactionId")
    @Parameter(description = "Interaction that was scored")
    UUID interactionId;

    @QueryParam("kind")
    @Parameter(description = "STANDARD, SELF or JOINT")
    EvaluationKind kind;

    @QueryParam("status")
    @Parameter(description = "IN_PROGRESS or COMPLETED")
    EvaluationStatus status;

    @QueryParam("evaluator")
    @Parameter(description = "User name of the evaluator")
    String evaluator;

    @QueryParam("minScore")
    @Parameter(description = "Score of so many percent or more")
    Integer minScore;

    @QueryParam("maxScore")
    @Parameter(description = "Score of so many percent or less")
    Integer maxScore;

    @QueryParam("passed")
    @Parameter(
            description = "true: passed; false: completed and not passed",
            schema = @Schema(type = SchemaType.BOOLEAN))
    Boolean passed;

    @QueryParam("disputed")
    @Parameter(
            description = "Whether a dispute is open",
            schema = @Schema(type = SchemaType.BOOLEAN))
    Boolean disputed;

    @QueryParam("acknowledgement")
    @Parameter(
            description =
                    "DONE; OPEN: the agent still has to acknowledge it; OVERDUE: and should have by"
                            + " now")
    Acknowledgement acknowledgement;

    @QueryParam("from")
    @Parameter(description = "Completed at this time or later")
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Completed before this time")
    Instant to;

    @QueryParam("sort")
    @Parameter(description = "startedAt or completedAt, with - for the newest first; -startedAt")
    String sort;

    /** How it stands with what the agent has to acknowledge. */
    public enum Acknowledgement {
        /** Acknowledged. */
        DONE,
        /** Asked for and not given. */
        OPEN,
        /** The time for it has run out. */
        OVERDUE
    }

    void check() {
        if (from != null && to != null && !from.isBefore(to)) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
        if (minScore != null && maxScore != null && minScore > maxScore) {
            throw ProblemException.invalid("minScore", "max", maxScore);
        }
    }
}
