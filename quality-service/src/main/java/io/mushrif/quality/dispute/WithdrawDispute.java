package io.mushrif.quality.dispute;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.evaluation.Evaluation;
import io.mushrif.quality.evaluation.Evaluations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** The agent, or whoever opened the dispute, does not go on with it. */
@ApplicationScoped
class WithdrawDispute {

    private final Disputes disputes;
    private final Evaluations evaluations;
    private final TeamScope scope;
    private final CurrentUser user;
    private final Precondition precondition;
    private final Outbox outbox;
    private final Clock clock;

    WithdrawDispute(
            Disputes disputes,
            Evaluations evaluations,
            TeamScope scope,
            CurrentUser user,
            Precondition precondition,
            Outbox outbox,
            Clock clock) {
        this.disputes = disputes;
        this.evaluations = evaluations;
        this.scope = scope;
        this.user = user;
        this.precondition = precondition;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Dispute handle(UUID id) {
        Dispute dispute = disputes.require(id);
        boolean own = scope.self().filter(dispute.agentId()::equals).isPresent();
        if (!own && !dispute.openedBy().equals(user.name())) {
            throw ProblemException.forbidden();
        }
        precondition.require(dispute.version());
        Evaluation evaluation = evaluations.require(dispute.evaluationId());
        var withdrawn = dispute.withdraw(clock.instant());
        evaluation.settle();
        disputes.flush();
        outbox.append(withdrawn);
        return dispute;
    }
}
