package io.mushrif.quality.evaluation;

import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who evaluates whom. */
@ApplicationScoped
class EvaluatorPolicy {

    private final TeamScope scope;
    private final CurrentUser user;

    EvaluatorPolicy(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    /**
     * Lets an evaluation pass that the current user may make: of an own interaction by SELF alone,
     * of others as analyst, or as supervisor of their team.
     *
     * @throws ProblemException 403 or 409; 400 when participants do not fit its kind
     */
    void require(CreateEvaluation.Request request, DirectoryAgent agent) {
        boolean own = agent.username().equals(user.name());
        if (request.kindOrStandard() == EvaluationKind.SELF) {
            if (!own) {
                throw ProblemException.conflict("self-evaluation-of-another");
            }
        } else {
            requireEvaluatorOf(agent, own);
        }
        requireParticipants(request);
    }

    private void requireEvaluatorOf(DirectoryAgent agent, boolean own) {
        if (!user.hasAny(Roles.QUALITY_ANALYST, Roles.SUPERVISOR)) {
            throw ProblemException.forbidden();
        }
        if (own) {
            throw ProblemException.conflict("own-evaluation");
        }
        if (!scope.everything() && !scope.teams().contains(agent.teamId())) {
            throw ProblemException.forbidden();
        }
    }

    private void requireParticipants(CreateEvaluation.Request request) {
        List<String> with = request.participants() == null ? List.of() : request.participants();
        boolean joint = request.kindOrStandard() == EvaluationKind.JOINT;
        if (joint == with.isEmpty()) {
            throw ProblemException.invalid("participants", joint ? "not-empty" : "joint-only");
        }
        for (int i = 0; i < with.size(); i++) {
            if (with.get(i).equals(user.name()) || with.indexOf(with.get(i)) < i) {
                throw ProblemException.invalid("participants[%d]".formatted(i), "given-twice");
            }
        }
    }

    /**
     * Lets only its evaluator change an evaluation.
     *
     * @throws ProblemException 403 for everybody else
     */
    void requireEvaluator(Evaluation evaluation) {
        if (!evaluation.evaluator().equals(user.name())) {
            throw ProblemException.forbidden();
        }
    }

    /** Whether the current user may read it: in progress only its evaluator and who sees all. */
    boolean mayRead(Evaluation evaluation) {
        boolean finished = evaluation.status() == EvaluationStatus.COMPLETED;
        return scope.everything()
                || evaluation.evaluator().equals(user.name())
                || finished && scope.covers(evaluation.teamId(), evaluation.agentId());
    }
}
