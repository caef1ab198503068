package io.mushrif.quality.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Somebody has looked at what came of a session, without another one. */
@ApplicationScoped
class FollowUpCoaching {

    private final CoachingWork work;

    FollowUpCoaching(CoachingWork work) {
        this.work = work;
    }

    @Transactional
    CoachingWork.Done handle(UUID id) {
        return work.byHandler(
                id,
                CoachingVerb.FOLLOW_UP,
                (session, now, details) -> {
                    session.followUp();
                    return List.of();
                });
    }
}
