package io.mushrif.complaints.reading;

import io.mushrif.complaints.article.KnowledgeBase;
import io.mushrif.complaints.article.PublishedArticle;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The published version of an article is given to agents, teams or everybody to read and sign. */
@ApplicationScoped
class AssignReading {

    private static final int LONGEST = 366;

    /**
     * Who, until when.
     *
     * @param teamIds for TEAMS
     * @param agentIds for AGENTS
     * @param dueOn day until which it is to be signed, today or later
     * @param includesJoiners whether those who join later have as many days; true if absent, never
     *     for AGENTS
     */
    public record Request(
            @NotNull ReadingTarget to,
            @Size(max = 200) List<@NotNull UUID> teamIds,
            @Size(max = 1000) List<@NotNull UUID> agentIds,
            @NotNull LocalDate dueOn,
            Boolean includesJoiners) {

        List<UUID> teams() {
            return teamIds == null ? List.of() : List.copyOf(teamIds);
        }

        List<UUID> agents() {
            return agentIds == null ? List.of() : List.copyOf(agentIds);
        }

        boolean isStanding() {
            return to != ReadingTarget.AGENTS && !Boolean.FALSE.equals(includesJoiners);
        }
    }

    private final KnowledgeBase knowledge;
    private final ReadingAssignments assignments;
    private final ReadingAgents agents;
    private final ReadingRows rows;
    private final Readings readings;
    private final ReadingLock lock;
    private final TeamScope scope;
    private final CurrentUser user;
    private final Clock clock;

    AssignReading(
            KnowledgeBase knowledge,
            ReadingAssignments assignments,
            ReadingAgents agents,
            ReadingRows rows,
            Readings readings,
            ReadingLock lock,
            TeamScope scope,
            CurrentUser user,
            Clock clock) {
        this.knowledge = knowledge;
        this.assignments = assignments;
        this.agents = agents;
        this.rows = rows;
        this.readings = readings;
        this.lock = lock;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ReadingAssignment handle(UUID articleId, Request request) {
        LocalDate today = readings.today();
        if (request.dueOn().isBefore(today)) {
            throw ProblemException.invalid("dueOn", "future-or-present");
        }
        if (request.dueOn().isAfter(today.plusDays(LONGEST))) {
            throw ProblemException.invalid("dueOn", "within-a-year");
        }
        requireTarget(request);
        PublishedArticle article = knowledge.held(articleId);
        lock.hold();
        ReadingAssignment assignment =
                new ReadingAssignment(articleId, request, user.name(), today, clock.instant());
        assignments.persistAndFlush(assignment);
        rows.assign(
                article,
                agents.targets(assignment).stream()
                        .map(
                                agent ->
                                        new ReadingRows.Reader(
                                                agent, assignment.id(), null, request.dueOn()))
                        .toList());
        return assignment;
    }

    /** A supervisor gives work to own teams only. */
    private void requireTarget(Request request) {
        switch (request.to()) {
            case EVERYBODY -> requireRight(scope.everything());
            case TEAMS -> {
                if (request.teams().isEmpty()) {
                    throw ProblemException.invalid("teamIds", "not-empty");
                }
                requireRight(scope.everything() || scope.teams().containsAll(request.teams()));
            }
            case AGENTS -> {
                if (request.agents().isEmpty()) {
                    throw ProblemException.invalid("agentIds", "not-empty");
                }
                for (int i = 0; i < request.agents().size(); i++) {
                    requireAgent(request.agents().get(i), "agentIds[" + i + "]");
                }
            }
            default -> throw new IllegalArgumentException(request.to().name());
        }
    }

    private void requireAgent(UUID id, String field) {
        ReadingAgent agent =
                readings.agent(id)
                        .filter(ReadingAgent::active)
                        .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
        requireRight(scope.everything() || scope.teams().contains(agent.teamId()));
    }

    private static void requireRight(boolean has) {
        if (!has) {
            throw ProblemException.forbidden();
        }
    }
}
