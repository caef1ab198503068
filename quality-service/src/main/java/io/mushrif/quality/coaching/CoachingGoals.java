package io.mushrif.quality.coaching;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All goals. */
@ApplicationScoped
class CoachingGoals implements PanacheRepositoryBase<CoachingGoal, UUID> {

    private static final Sort ORDER = new Sort("targetOn", false, LocalDate::parse);

    /** A query may not name an empty list. */
    private static final UUID NONE = new UUID(0, 0);

    private final TeamScope scope;
    private final CurrentUser user;

    CoachingGoals(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    CoachingGoal require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("coaching goal", id));
    }

    CoachingGoal lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("coaching goal", id));
    }

    List<CoachingGoal> of(UUID session) {
        return list("sessionId = ?1 order by id", session);
    }

    /**
     * The next goal whose day is over and whose session took place, which this transaction alone
     * works on: another replica passes it over.
     */
    Optional<CoachingGoal> nextDue(LocalDate until, Collection<UUID> except) {
        List<?> found =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select g.id from coaching_goal g
                                    join coaching_session s on s.id = g.session_id
                                where g.state = 'OPEN' and g.target_on <= :until
                                    and s.state in ('HELD', 'FOLLOWED_UP') and g.id not in (:except)
                                order by g.target_on, g.id limit 1 for update of g skip locked
                                """,
                                UUID.class)
                        .setParameter("until", until)
                        .setParameter("except", except.isEmpty() ? List.of(NONE) : except)
                        .getResultList();
        return found.stream().map(id -> findById((UUID) id)).findFirst();
    }

    Page<CoachingGoalView> page(CoachingGoalFilter filter) {
        ListQuery<CoachingGoal> query =
                ListQuery.of(getEntityManager(), CoachingGoal.class)
                        .equal("agentId", filter.agentId)
                        .equal("teamId", filter.teamId)
                        .equal("sessionId", filter.sessionId)
                        .equal("state", filter.state)
                        .before("targetOn", filter.dueBefore);
        if (!scope.everything()) {
            Map<String, Object> visible = new HashMap<>();
            visible.put("led", scope.teams());
            visible.put("self", scope.self().orElse(null));
            visible.put("user", user.name());
            query.where(
                    "e.teamId in :led or e.agentId = :self or exists (select 1 from CoachingSession s"
                            + " where s.id = e.sessionId and s.coach = :user)",
                    visible);
        }
        return query.page(filter, ORDER, CoachingGoal::targetOn, CoachingGoal::id)
                .map(CoachingGoal::summary);
    }
}
