package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.bulkaction.BulkActionProgress;
import io.mushrif.complaints.bulkaction.BulkActionView;
import io.mushrif.complaints.bulkaction.Selection;
import io.mushrif.complaints.bulkaction.StartBulkAction;
import io.mushrif.complaints.complaint.ComplaintOutcome;
import io.mushrif.complaints.complaint.Recourse;
import io.mushrif.complaints.complaint.Remedy;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * All complaints of a group are answered in the same way, by a job. Asked for again without a new
 * solution, it answers those that have come since.
 */
@ApplicationScoped
class SolveProblem {

    /** The decision; all absent for the one that was given before. */
    public record Request(
            ComplaintOutcome outcome,
            @Valid Message response,
            @Valid Remedy remedy,
            @Valid Recourse recourse,
            @Size(max = 200) String article) {}

    private final ProblemGroups groups;
    private final StartBulkAction startBulkAction;
    private final BulkActionProgress progress;
    private final Precondition precondition;

    SolveProblem(
            ProblemGroups groups,
            StartBulkAction startBulkAction,
            BulkActionProgress progress,
            Precondition precondition) {
        this.groups = groups;
        this.startBulkAction = startBulkAction;
        this.progress = progress;
        this.precondition = precondition;
    }

    @Transactional
    BulkActionView handle(UUID id, Request request) {
        ProblemGroup group = groups.lock(id);
        precondition.require(group.version());
        if (group.bulkActionId() != null && progress.isRunning(group.bulkActionId())) {
            throw ProblemException.conflict("solution-running");
        }
        Solution solution = solution(group, request);
        BulkActionView job =
                startBulkAction.handle(
                        SolveAction.NAME,
                        new SolveAction.Parameters(id, solution),
                        Selection.unansweredOf(id));
        group.solve(solution, job.id());
        return job;
    }

    private static Solution solution(ProblemGroup group, Request request) {
        boolean nothingSaid =
                Stream.of(
                                request.outcome(),
                                request.response(),
                                request.remedy(),
                                request.recourse(),
                                request.article())
                        .allMatch(Objects::isNull);
        if (nothingSaid && group.solution() != null) {
            return group.solution();
        }
        if (request.outcome() == null) {
            throw ProblemException.invalid("outcome", "not-null");
        }
        if (request.response() == null) {
            throw ProblemException.invalid("response", "not-null");
        }
        return new Solution(
                request.outcome(),
                request.response(),
                request.remedy(),
                request.recourse(),
                request.article());
    }
}
