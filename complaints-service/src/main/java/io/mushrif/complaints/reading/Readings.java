package io.mushrif.complaints.reading;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All readings. An agent sees own ones, a supervisor those of own teams, managers, analysts and
 * admins all.
 */
@ApplicationScoped
class Readings implements PanacheRepositoryBase<Reading, UUID> {

    private static final List<Sort> SORTS =
            List.of(
                    new Sort("dueOn", false, LocalDate::parse),
                    Sort.newestFirst("assignedAt").reversed());

    /** Matches no id: for a user who is no agent. */
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String OF_TEAM =
            "exists (select 1 from ReadingAgent a where a.agentId = e.agentId and a.teamId in :%s)";

    private static final String FIGURES =
            """
            select a.teamId, sum(case when r.state = ASSIGNED then 1 else 0 end),
                sum(case when r.state = ASSIGNED and r.dueOn < :today then 1 else 0 end),
                sum(case when r.state = SIGNED then 1 else 0 end)
            from Reading r left join ReadingAgent a on a.agentId = r.agentId
            where r.state <> WITHDRAWN%s group by a.teamId order by a.teamId
            """;

    private final TeamScope scope;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;

    Readings(TeamScope scope, CurrentUser user, Site site, Clock clock) {
        this.scope = scope;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    /** A reading that the current user may see. */
    Reading visible(UUID id) {
        Reading reading =
                findByIdOptional(id)
                        .orElseThrow(() -> ProblemException.notFound("reading assignment", id));
        if (!scope.covers(team(reading.agentId()), reading.agentId())) {
            throw ProblemException.forbidden();
        }
        return reading;
    }

    /** A reading of the current user, which nobody else changes until the transaction ends. */
    Reading own(UUID id) {
        Reading reading =
                findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                        .orElseThrow(() -> ProblemException.notFound("reading assignment", id));
        if (!scope.self().filter(reading.agentId()::equals).isPresent()) {
            throw ProblemException.forbidden();
        }
        return reading;
    }

    ReadingView view(Reading reading) {
        return reading.view(team(reading.agentId()), today());
    }

    private UUID team(UUID agent) {
        return agent(agent).map(ReadingAgent::teamId).orElse(null);
    }

    /** The agent, also after leaving; empty when not (yet) known here. */
    Optional<ReadingAgent> agent(UUID id) {
        return Optional.ofNullable(getEntityManager().find(ReadingAgent.class, id));
    }

    @Transactional
    Page<ReadingView> page(ReadingFilter filter) {
        LocalDate today = today();
        Sort sort = Sort.parse(filter.sort, SORTS);
        ListQuery<Reading> query =
                ListQuery.of(getEntityManager(), Reading.class)
                        .equal("articleId", filter.articleId)
                        .equal("assignmentId", filter.assignmentId)
                        .equal("agentId", filter.agentId)
                        .equal("state", filter.state);
        if (Boolean.TRUE.equals(filter.mine)) {
            query.equal("agentId", self());
        }
        if (filter.teamId != null) {
            query.where(OF_TEAM.formatted("team"), Map.of("team", List.of(filter.teamId)));
        }
        if (filter.overdue != null) {
            query.where(
                    (filter.overdue ? "" : "not ") + "(e.state = :open and e.dueOn < :today)",
                    Map.of("open", ReadingState.ASSIGNED, "today", today));
        }
        restrict(query);
        Page<Reading> page =
                query.page(
                        filter,
                        sort,
                        sort.attribute().equals("dueOn") ? Reading::dueOn : Reading::assignedAt,
                        Reading::id);
        Map<UUID, UUID> teams = teams(page.items().stream().map(Reading::agentId).toList());
        return page.map(reading -> reading.view(teams.get(reading.agentId()), today));
    }

    private UUID self() {
        return scope.self().orElse(NOBODY);
    }

    /** The rule of {@link TeamScope#covers} as a condition. */
    private void restrict(ListQuery<Reading> query) {
        if (scope.everything()) {
            return;
        }
        if (user.hasAny(Roles.SUPERVISOR)) {
            query.where(
                    OF_TEAM.formatted("ledTeams") + " or e.agentId = :self",
                    Map.of("ledTeams", scope.teams(), "self", self()));
        } else {
            query.where("e.agentId = :self", Map.of("self", self()));
        }
    }

    private Map<UUID, UUID> teams(Collection<UUID> agents) {
        Map<UUID, UUID> teams = new HashMap<>();
        getEntityManager()
                .createQuery(
                        "select agentId, teamId from ReadingAgent where agentId in :agents",
                        Tuple.class)
                .setParameter("agents", agents)
                .getResultList()
                .forEach(row -> teams.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return teams;
    }

    /** Figures per team that the current user may see; article and assignment may be null. */
    @Transactional
    List<TeamFigures> figures(UUID article, UUID assignment) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> values = new HashMap<>();
        values.put("today", today());
        if (article != null) {
            conditions.append(" and r.articleId = :article");
            values.put("article", article);
        }
        if (assignment != null) {
            conditions.append(" and r.assignmentId = :assignment");
            values.put("assignment", assignment);
        }
        if (!scope.everything()) {
            conditions.append(" and a.teamId in :teams");
            values.put("teams", scope.teams());
        }
        TypedQuery<Tuple> query =
                getEntityManager().createQuery(FIGURES.formatted(conditions), Tuple.class);
        values.forEach(query::setParameter);
        List<TeamFigures> found = new ArrayList<>();
        query.getResultList()
                .forEach(
                        row ->
                                found.add(
                                        new TeamFigures(
                                                row.get(0, UUID.class),
                                                new ReadingFigures(
                                                        row.get(1, Long.class),
                                                        row.get(2, Long.class),
                                                        row.get(3, Long.class)))));
        return found;
    }
}
