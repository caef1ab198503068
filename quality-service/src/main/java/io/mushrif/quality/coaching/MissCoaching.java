package io.mushrif.quality.coaching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The time of a session came and it did not take place; it can still be given another time. */
@ApplicationScoped
class MissCoaching {

    /** Why. */
    @Schema(name = "MissCoaching")
    public record Request(@NotBlank @Size(max = 1000) String reason) {}

    private final CoachingWork work;

    MissCoaching(CoachingWork work) {
        this.work = work;
    }

    @Transactional
    CoachingWork.Done handle(UUID id, Request request) {
        return work.byHandler(
                id,
                CoachingVerb.MISS,
                (session, now, details) -> {
                    session.miss(now);
                    details.put("reason", request.reason());
                    return List.of();
                });
    }
}
