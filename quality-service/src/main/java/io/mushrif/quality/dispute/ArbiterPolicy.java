package io.mushrif.quality.dispute;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.evaluation.Evaluation;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may decide a dispute: nobody who scored, was scored or objected. */
@ApplicationScoped
class ArbiterPolicy {

    private final Directory directory;

    ArbiterPolicy(Directory directory) {
        this.directory = directory;
    }

    /**
     * Lets only somebody neutral be arbiter.
     *
     * @throws ProblemException 409 for the evaluator, who scored with them, the agent, and whoever
     *     opened the dispute
     */
    void requireNeutral(String arbiter, Dispute dispute, Evaluation evaluation) {
        boolean scored =
                evaluation.evaluator().equals(arbiter)
                        || evaluation.participants().contains(arbiter);
        boolean concerned =
                dispute.openedBy().equals(arbiter)
                        || directory
                                .agent(evaluation.agentId())
                                .map(DirectoryAgent::username)
                                .filter(arbiter::equals)
                                .isPresent();
        if (scored || concerned) {
            throw ProblemException.conflict("arbiter-not-neutral");
        }
    }
}
