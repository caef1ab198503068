package io.mushrif.complaints.correctiveaction;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * A person decides against what the figures say, and says why. Not the one who answers for the
 * action.
 */
@ApplicationScoped
class OverruleVerdict {

    /** What is decided, and why. */
    public record Request(@NotNull Verdict verdict, @NotBlank @Size(max = 4000) String reason) {}

    private final ActionWork work;
    private final EffectChecks checks;
    private final CurrentUser user;

    OverruleVerdict(ActionWork work, EffectChecks checks, CurrentUser user) {
        this.work = work;
        this.checks = checks;
        this.user = user;
    }

    @Transactional
    ActionWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                ActionVerb.OVERRULE,
                (action, now, details) -> {
                    if (action.owner().equals(user.name())) {
                        throw new ProblemException(403, "own-verdict");
                    }
                    ActionLifecycle.require(action.state(), ActionVerb.OVERRULE);
                    EffectCheck last = checks.lastDecisive(id).orElseThrow();
                    action.overrule(request.verdict());
                    EffectCheck overruled =
                            last.overruled(
                                    action.nextCheck(),
                                    request.verdict(),
                                    request.reason(),
                                    user.name(),
                                    now);
                    checks.persist(overruled);
                    details.put("check", overruled.number());
                    details.put("verdict", request.verdict().name());
                    details.put("reason", request.reason());
                    return List.of(
                            action.toldCheck(
                                    overruled.number(),
                                    overruled.effect(),
                                    request.verdict(),
                                    true,
                                    now));
                });
    }
}
