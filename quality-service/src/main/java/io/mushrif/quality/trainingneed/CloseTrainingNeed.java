package io.mushrif.quality.trainingneed;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** Somebody who answers for the agent says that training is not needed. */
@ApplicationScoped
class CloseTrainingNeed {

    /** Why. */
    public record Request(@NotBlank @Size(max = 2000) String reason) {}

    private final TrainingNeeds needs;
    private final TeamScope scope;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Outbox outbox;
    private final Clock clock;

    CloseTrainingNeed(
            TrainingNeeds needs,
            TeamScope scope,
            Precondition precondition,
            CurrentUser user,
            Outbox outbox,
            Clock clock) {
        this.needs = needs;
        this.scope = scope;
        this.precondition = precondition;
        this.user = user;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    TrainingNeed handle(UUID id, Request request) {
        TrainingNeed need = needs.lock(id);
        boolean own = scope.self().filter(need.agentId()::equals).isPresent();
        if (own || !scope.covers(need.teamId(), null)) {
            throw ProblemException.forbidden();
        }
        precondition.require(need.version());
        outbox.append(need.decide(user.name(), request.reason(), clock.instant()));
        needs.flush();
        return need;
    }
}
