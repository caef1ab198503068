package io.mushrif.complaints.correctiveaction;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The effect of an action is measured: by itself on its day, or because somebody asks. While the
 * days after it are not over the figures are provisional and decide nothing, but that somebody
 * looked is kept.
 */
@ApplicationScoped
class CheckEffectiveness {

    /**
     * How long is looked at.
     *
     * @param daysAfter days after the end of the action; absent: its window for the first check,
     *     all days that are over for a later one
     */
    public record Request(@Min(7) @Max(LONGEST) Integer daysAfter) {}

    private static final int LONGEST = 730;

    private final ActionWork work;
    private final CorrectiveActions actions;
    private final EffectMeasurement measurement;
    private final EffectChecks checks;
    private final CurrentUser user;

    CheckEffectiveness(
            ActionWork work,
            CorrectiveActions actions,
            EffectMeasurement measurement,
            EffectChecks checks,
            CurrentUser user) {
        this.work = work;
        this.actions = actions;
        this.measurement = measurement;
        this.checks = checks;
        this.user = user;
    }

    /** Because somebody asks. */
    @Transactional
    ActionWork.Done handle(UUID id, Request request) {
        LocalDate today = actions.today();
        return work.onBehalfOfUser(
                id,
                ActionVerb.CHECK,
                (action, now, details) -> {
                    int over = (int) Math.min(LONGEST, action.daysAfter(today));
                    int asked = asked(action, over, request.daysAfter());
                    if (over < 1) {
                        throw ProblemException.conflict(
                                "check-too-early", action.doneOn().plusDays(2).toString());
                    }
                    return check(
                            action, Math.min(asked, over), over < asked, user.name(), now, details);
                });
    }

    private static int asked(CorrectiveAction action, int over, Integer daysAfter) {
        if (daysAfter != null && daysAfter < action.windowDays()) {
            throw ProblemException.invalid("daysAfter", "min", action.windowDays());
        }
        if (daysAfter != null) {
            return daysAfter;
        }
        return action.state() == ActionState.DONE
                ? action.windowDays()
                : Math.max(over, action.windowDays());
    }

    /** On its day, inside the transaction that holds the action. */
    @Transactional(Transactional.TxType.MANDATORY)
    void byItself(CorrectiveAction action, String actor) {
        work.apply(
                action,
                ActionVerb.CHECK,
                (it, now, details) -> check(it, it.windowDays(), false, actor, now, details),
                actor);
    }

    private List<io.mushrif.contracts.Event> check(
            CorrectiveAction action,
            int daysAfter,
            boolean provisional,
            String actor,
            Instant now,
            Map<String, Object> details) {
        Effect effect = measurement.effect(action, daysAfter, provisional);
        EffectCheck check =
                EffectCheck.measured(
                        action.id(), action.nextCheck(), effect, provisional, actor, now);
        checks.persist(check);
        details.put("check", check.number());
        details.put("verdict", effect.verdict().name());
        if (provisional) {
            details.put("provisional", true);
            return List.of();
        }
        action.checked(effect.verdict());
        return List.of(action.toldCheck(check.number(), effect, effect.verdict(), false, now));
    }
}
