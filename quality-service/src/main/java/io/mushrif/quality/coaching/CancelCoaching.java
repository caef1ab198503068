package io.mushrif.quality.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session is called off; its goals go with it. */
@ApplicationScoped
class CancelCoaching {

    /** Why. */
    @Schema(name = "CancelCoaching")
    public record Request(@NotBlank @Size(max = 1000) String reason) {}

    private final CoachingWork work;
    private final CoachingGoals goals;

    CancelCoaching(CoachingWork work, CoachingGoals goals) {
        this.work = work;
        this.goals = goals;
    }

    @Transactional
    CoachingWork.Done handle(UUID id, Request request) {
        List<CoachingGoal> aims = goals.of(id);
        return work.byHandler(
                id,
                CoachingVerb.CANCEL,
                (session, now, details) -> {
                    details.put("reason", request.reason());
                    aims.stream().filter(CoachingGoal::isOpen).forEach(CoachingGoal::drop);
                    return List.of(session.cancel(now));
                });
    }
}
