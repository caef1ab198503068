package io.mushrif.quality.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The agent says that the time suits. */
@ApplicationScoped
class ConfirmCoaching {

    private final CoachingWork work;

    ConfirmCoaching(CoachingWork work) {
        this.work = work;
    }

    @Transactional
    CoachingWork.Done handle(UUID id) {
        return work.byAgent(
                id,
                CoachingVerb.CONFIRM,
                (session, now, details) -> {
                    session.confirm(now);
                    return List.of();
                });
    }
}
