package io.mushrif.quality.sampling;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An assignment is given to somebody else, or skipped. */
@ApplicationScoped
class MoveAssignment {

    /** Who is to score it. */
    public record Reassignment(@NotBlank @Size(max = 255) String analyst) {}

    /** Why it cannot be scored. */
    public record Skip(@NotBlank @Size(max = 500) String reason) {}

    private final SamplingAssignments assignments;
    private final SamplingPlans plans;
    private final DrawSample drawSample;
    private final AssignmentRows rows;
    private final Precondition precondition;
    private final Clock clock;

    MoveAssignment(
            SamplingAssignments assignments,
            SamplingPlans plans,
            DrawSample drawSample,
            AssignmentRows rows,
            Precondition precondition,
            Clock clock) {
        this.assignments = assignments;
        this.plans = plans;
        this.drawSample = drawSample;
        this.rows = rows;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    SamplingAssignment reassign(UUID id, Reassignment request) {
        SamplingAssignment assignment = locked(id);
        List<String> analysts = plans.findById(assignment.planId()).content().analysts();
        if (!analysts.isEmpty() && !analysts.contains(request.analyst())) {
            throw ProblemException.invalid("analyst", "unknown-value", String.join(", ", analysts));
        }
        UUID agent = assignment.agentId();
        if (request.analyst().equals(rows.usernames(List.of(agent)).get(agent))) {
            throw ProblemException.conflict("own-interaction");
        }
        assignment.reassign(request.analyst());
        assignments.flush();
        return assignment;
    }

    /** The next in rank takes its place. */
    @Transactional
    SamplingAssignment skip(UUID id, Skip request) {
        SamplingAssignment assignment = locked(id);
        PlanContent content = plans.findById(assignment.planId()).content();
        assignment.skip(request.reason(), clock.instant());
        assignments.flush();
        drawSample.replace(content, assignment.sampleId(), assignment.cell());
        return assignment;
    }

    private SamplingAssignment locked(UUID id) {
        SamplingAssignment assignment = assignments.requireLocked(id);
        precondition.require(assignment.version());
        return assignment;
    }
}
