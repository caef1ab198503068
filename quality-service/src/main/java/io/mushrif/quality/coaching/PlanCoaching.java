package io.mushrif.quality.coaching;

import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.trainingneed.TrainingNeedDoor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session is arranged, from findings or for another reason. */
@ApplicationScoped
class PlanCoaching {

    /** Form of an address that a browser opens. */
    static final String ADDRESS = "https?://\\S+";

    /**
     * The session.
     *
     * @param coach user name of who coaches; the caller when absent
     * @param length 5 minutes to 8 hours
     * @param evaluationIds evaluations of the agent, whose failed questions are the agenda
     * @param agenda what else to talk about
     * @param followsId session of the agent that this one follows
     * @param trainingNeedId training need of the agent that it answers
     */
    @Schema(name = "PlanCoaching", example = EXAMPLE)
    public record Request(
            @NotNull UUID agentId,
            @Size(min = 1, max = 255) String coach,
            @NotNull Instant startsAt,
            @NotNull @Schema(implementation = String.class, examples = "PT45M") Duration length,
            @Size(max = 200) String place,
            @Size(max = 1000) @Pattern(regexp = ADDRESS) String link,
            @Size(max = 20) List<@NotNull UUID> evaluationIds,
            @Size(max = 50) List<@NotNull @Valid FreeItem> agenda,
            @Size(max = 10) List<@NotNull @Valid GoalRequest> goals,
            UUID followsId,
            UUID trainingNeedId) {}

    private static final String EXAMPLE =
            """
            {"agentId": "0199b2a4-5c00-7000-8000-000000000021", "startsAt": "2026-03-16T07:00:00Z",
             "length": "PT45M", "place": "Room 3",
             "evaluationIds": ["0199b2a4-5c00-7000-8000-000000000071"],
             "agenda": [{"text": "Listen to a call that went well"}],
             "goals": [{"kind": "QUESTION_SCORE", "scorecardId": "0199b2a4-5c00-7000-8000-000000000061",
               "questionId": "identity", "target": 85, "targetOn": "2026-05-10"}]}""";

    private final CoachingWork work;
    private final CoachingSessions sessions;
    private final CoachingAccessPolicy access;
    private final CoachingTimes times;
    private final Agenda agenda;
    private final Aims aims;
    private final TrainingNeedDoor needs;
    private final Directory directory;
    private final CurrentUser user;
    private final Clock clock;

    PlanCoaching(
            CoachingWork work,
            CoachingSessions sessions,
            CoachingAccessPolicy access,
            CoachingTimes times,
            Agenda agenda,
            Aims aims,
            TrainingNeedDoor needs,
            Directory directory,
            CurrentUser user,
            Clock clock) {
        this.work = work;
        this.sessions = sessions;
        this.access = access;
        this.times = times;
        this.agenda = agenda;
        this.aims = aims;
        this.needs = needs;
        this.directory = directory;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CoachingWork.Done handle(Request request) {
        Instant now = clock.instant();
        DirectoryAgent agent =
                directory
                        .agent(request.agentId())
                        .filter(DirectoryAgent::active)
                        .orElseThrow(
                                () -> ProblemException.invalid("agentId", "unknown-reference"));
        String coach = request.coach() == null ? user.name() : request.coach();
        requireOther(coach, agent);
        CoachingAccessPolicy.require(access.answersFor(agent.teamId(), agent.id()));
        times.requirePossible(request.startsAt(), request.length());
        requireFollowed(request.followsId(), agent.id());
        needs.requireOf(agent.id(), request.trainingNeedId(), "trainingNeedId");
        List<AgendaItem> items =
                agenda.items(agent.id(), request.evaluationIds(), request.agenda());
        if (items.isEmpty()) {
            throw ProblemException.invalid("agenda", "not-empty");
        }
        CoachingSession session =
                new CoachingSession(request, agent.teamId(), coach, items, user.name(), now);
        List<CoachingGoal> goals = goals(session, request, now);
        times.requireFree(coach, agent, request.startsAt(), request.length(), null);
        return work.plan(session, goals);
    }

    private List<CoachingGoal> goals(CoachingSession session, Request request, Instant now) {
        List<CoachingGoal> goals = new ArrayList<>();
        for (int i = 0; request.goals() != null && i < request.goals().size(); i++) {
            goals.add(aims.goal(session, request.goals().get(i), "goals[%d].".formatted(i), now));
        }
        return goals;
    }

    private void requireFollowed(UUID followed, UUID agent) {
        if (followed == null) {
            return;
        }
        sessions.findByIdOptional(followed)
                .filter(session -> session.agentId().equals(agent))
                .orElseThrow(() -> ProblemException.invalid("followsId", "unknown-reference"));
    }

    /** Nobody coaches themselves. */
    static void requireOther(String coach, DirectoryAgent agent) {
        if (coach.equals(agent.username())) {
            throw ProblemException.conflict("own-coaching");
        }
    }
}
