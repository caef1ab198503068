package io.mushrif.complaints.correctiveaction;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Work on an action begins: the days before are the baseline. */
@ApplicationScoped
class StartCorrectiveAction {

    /**
     * When it began.
     *
     * @param startedOn day in the site's time zone, not in the future; today if absent
     */
    public record Request(LocalDate startedOn) {}

    private final ActionWork work;
    private final CorrectiveActions actions;

    StartCorrectiveAction(ActionWork work, CorrectiveActions actions) {
        this.work = work;
        this.actions = actions;
    }

    ActionWork.Done handle(UUID id, Request request) {
        LocalDate today = actions.today();
        LocalDate day = request.startedOn() == null ? today : request.startedOn();
        if (day.isAfter(today)) {
            throw ProblemException.invalid("startedOn", "past-or-present");
        }
        return work.onBehalfOfUser(
                id,
                ActionVerb.START,
                (action, now, details) -> {
                    action.start(day);
                    details.put("startedOn", day.toString());
                    return List.of();
                });
    }
}
