package io.mushrif.complaints.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** An action that has not shown its effect is worked on once more; its baseline stays. */
@ApplicationScoped
class ReopenCorrectiveAction {

    /** Why. */
    public record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ActionWork work;

    ReopenCorrectiveAction(ActionWork work) {
        this.work = work;
    }

    ActionWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                ActionVerb.REOPEN,
                (action, now, details) -> {
                    details.put("doneOnBefore", action.doneOn().toString());
                    action.reopen();
                    details.put("reason", request.reason());
                    return List.of();
                });
    }
}
