package io.mushrif.complaints.commonproblem;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/**
 * A group is no problem, or looked at again after all. Only for those who may see all of its
 * complaints: it disappears for everybody.
 */
@ApplicationScoped
class DismissProblem {

    /** Why. */
    public record Request(@NotBlank @Size(max = 2000) String reason) {}

    private final CommonProblems problems;
    private final ProblemDecisions decisions;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    DismissProblem(
            CommonProblems problems,
            ProblemDecisions decisions,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.problems = problems;
        this.decisions = decisions;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    void handle(UUID id, Request request) {
        decide(id, ProblemState.OPEN, ProblemState.DISMISSED, request.reason());
    }

    @Transactional
    void restore(UUID id) {
        decide(id, ProblemState.DISMISSED, ProblemState.OPEN, null);
    }

    private void decide(UUID id, ProblemState from, ProblemState to, String reason) {
        problems.require(id);
        if (!problems.seesAll(id)) {
            throw ProblemException.forbidden();
        }
        ProblemDecisions.Decision decision = decisions.lock(id);
        precondition.require(decision.version());
        decision.require(from);
        decisions.keep(
                new ProblemDecisions.Decision(id, 0, to, null, null),
                reason,
                user.name(),
                clock.instant());
    }
}
