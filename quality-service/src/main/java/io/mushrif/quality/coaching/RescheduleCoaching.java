package io.mushrif.quality.coaching;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session gets another time, or another coach. */
@ApplicationScoped
class RescheduleCoaching {

    /**
     * The new time.
     *
     * @param length as before when absent
     * @param coach as before when absent
     */
    @Schema(name = "RescheduleCoaching")
    public record Request(
            @NotNull Instant startsAt,
            @Schema(implementation = String.class, examples = "PT45M") Duration length,
            @Size(min = 1, max = 255) String coach,
            @NotBlank @Size(max = 1000) String reason) {}

    private final CoachingWork work;
    private final CoachingTimes times;
    private final Directory directory;

    RescheduleCoaching(CoachingWork work, CoachingTimes times, Directory directory) {
        this.work = work;
        this.times = times;
        this.directory = directory;
    }

    @Transactional
    CoachingWork.Done handle(UUID id, Request request) {
        return work.byHandler(
                id,
                CoachingVerb.RESCHEDULE,
                (session, now, details) -> {
                    CoachingLifecycle.after(session.state(), CoachingVerb.RESCHEDULE);
                    Duration length =
                            request.length() == null
                                    ? Duration.between(session.startsAt(), session.endsAt())
                                    : request.length();
                    String coach = request.coach() == null ? session.coach() : request.coach();
                    DirectoryAgent agent =
                            directory
                                    .agent(session.agentId())
                                    .orElseThrow(
                                            () ->
                                                    ProblemException.notFound(
                                                            "agent", session.agentId()));
                    PlanCoaching.requireOther(coach, agent);
                    times.requirePossible(request.startsAt(), length);
                    times.requireFree(coach, agent, request.startsAt(), length, session.id());
                    details.put("from", session.startsAt().toString());
                    details.put("to", request.startsAt().toString());
                    details.put("coach", coach.equals(session.coach()) ? null : coach);
                    details.put("reason", request.reason());
                    return List.of(session.reschedule(request.startsAt(), length, coach, now));
                });
    }
}
