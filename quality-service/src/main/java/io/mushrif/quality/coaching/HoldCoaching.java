package io.mushrif.quality.coaching;

import io.mushrif.contracts.Event;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session took place. When it follows another one, that one is followed up with it. */
@ApplicationScoped
class HoldCoaching {

    /**
     * When.
     *
     * @param heldAt when it began; as planned when absent, or now if that is earlier
     * @param followUpOn day on which to look at what came of it; may be absent
     */
    @Schema(name = "HoldCoaching")
    public record Request(Instant heldAt, LocalDate followUpOn) {}

    private final CoachingWork work;
    private final CoachingSessions sessions;

    HoldCoaching(CoachingWork work, CoachingSessions sessions) {
        this.work = work;
        this.sessions = sessions;
    }

    @Transactional
    CoachingWork.Done handle(UUID id, Request request) {
        UUID followed = sessions.require(id).followsId();
        CoachingSession earlier = followed == null ? null : sessions.lock(followed);
        return work.byHandler(
                id,
                CoachingVerb.HOLD,
                (session, now, details) -> {
                    Instant at = begun(session, request, now);
                    requireLater(request.followUpOn(), sessions.day(at));
                    if (earlier != null && earlier.state() == CoachingState.HELD) {
                        work.apply(earlier, CoachingVerb.FOLLOW_UP, HoldCoaching::followUp);
                    }
                    details.put("heldAt", at.toString());
                    details.put(
                            "followUpOn",
                            request.followUpOn() == null ? null : request.followUpOn().toString());
                    return List.of(session.hold(at, request.followUpOn(), now));
                });
    }

    private static Instant begun(CoachingSession session, Request request, Instant now) {
        if (request.heldAt() == null) {
            return session.startsAt().isBefore(now) ? session.startsAt() : now;
        }
        if (request.heldAt().isAfter(now)) {
            throw ProblemException.invalid("heldAt", "past-or-present");
        }
        if (request.heldAt().isBefore(Instant.EPOCH)) {
            throw ProblemException.invalid("heldAt", "bad-instant");
        }
        return request.heldAt();
    }

    private static void requireLater(LocalDate followUpOn, LocalDate held) {
        if (followUpOn != null && followUpOn.isBefore(held)) {
            throw ProblemException.invalid("followUpOn", "not-before", held);
        }
    }

    private static List<Event> followUp(
            CoachingSession session, Instant now, Map<String, Object> details) {
        session.followUp();
        return List.of();
    }
}
