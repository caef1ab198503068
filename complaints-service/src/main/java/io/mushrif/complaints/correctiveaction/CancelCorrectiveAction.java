package io.mushrif.complaints.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** An action is given up. */
@ApplicationScoped
class CancelCorrectiveAction {

    /** Why. */
    public record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ActionWork work;

    CancelCorrectiveAction(ActionWork work) {
        this.work = work;
    }

    ActionWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                ActionVerb.CANCEL,
                (action, now, details) -> {
                    action.cancel();
                    details.put("reason", request.reason());
                    return List.of();
                });
    }
}
