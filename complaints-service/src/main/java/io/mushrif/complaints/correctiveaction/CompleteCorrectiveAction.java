package io.mushrif.complaints.correctiveaction;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An action is done; its effect will be measured. */
@ApplicationScoped
class CompleteCorrectiveAction {

    /**
     * When it was done and how one can see it.
     *
     * @param doneOn day in the site's time zone, not in the future; today if absent
     * @param evidence what shows that it was done
     * @param checkOn day of the check; when the days after it and some more for late entries are
     *     over if absent
     */
    public record Request(
            LocalDate doneOn, @NotBlank @Size(max = 4000) String evidence, LocalDate checkOn) {}

    private final ActionWork work;
    private final CorrectiveActions actions;
    private final CorrectiveActionConfig config;

    CompleteCorrectiveAction(
            ActionWork work, CorrectiveActions actions, CorrectiveActionConfig config) {
        this.work = work;
        this.actions = actions;
        this.config = config;
    }

    ActionWork.Done handle(UUID id, Request request) {
        LocalDate today = actions.today();
        LocalDate day = request.doneOn() == null ? today : request.doneOn();
        if (day.isAfter(today)) {
            throw ProblemException.invalid("doneOn", "past-or-present");
        }
        return work.onBehalfOfUser(
                id,
                ActionVerb.COMPLETE,
                (action, now, details) -> {
                    action.complete(
                            day, request.evidence(), request.checkOn(), config.settlingDays());
                    details.put("doneOn", day.toString());
                    details.put("evidence", request.evidence());
                    details.put("checkOn", action.checkOn().toString());
                    return List.of(action.toldCompletion(now));
                });
    }
}
