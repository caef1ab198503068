package io.mushrif.quality.coaching;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All coaching sessions. */
@ApplicationScoped
class CoachingSessions implements PanacheRepositoryBase<CoachingSession, UUID> {

    private static final List<Sort> SORTS =
            List.of(Sort.newestFirst("startsAt"), Sort.newestFirst("createdAt"));

    private final TeamScope scope;
    private final CurrentUser user;
    private final Site site;
    private final Clock clock;

    CoachingSessions(TeamScope scope, CurrentUser user, Site site, Clock clock) {
        this.scope = scope;
        this.user = user;
        this.site = site;
        this.clock = clock;
    }

    CoachingSession require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("coaching session", id));
    }

    /** The session, which nobody else changes until the transaction ends. */
    CoachingSession lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("coaching session", id));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    /** The day of a time at the site. */
    LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, site.zone());
    }

    /** When a day at the site is over. */
    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(site.zone()).toInstant();
    }

    List<UUID> followUps(UUID session) {
        return getEntityManager()
                .createQuery(
                        "select id from CoachingSession where followsId = :id order by startsAt, id",
                        UUID.class)
                .setParameter("id", session)
                .getResultList();
    }

    Page<CoachingView> page(CoachingFilter filter) {
        filter.check();
        Sort sort = Sort.parse(filter.sort, SORTS);
        ListQuery<CoachingSession> query =
                ListQuery.of(getEntityManager(), CoachingSession.class)
                        .equal("agentId", filter.agentId)
                        .equal("teamId", filter.teamId)
                        .equal("coach", filter.coach)
                        .equal("state", filter.state)
                        .equal("trainingNeedId", filter.trainingNeedId)
                        .from("startsAt", filter.from)
                        .before("startsAt", filter.to);
        if (filter.due != null) {
            due(query, filter.due);
        }
        if (!scope.everything()) {
            Map<String, Object> visible = new HashMap<>();
            visible.put("led", scope.teams());
            visible.put("self", scope.self().orElse(null));
            visible.put("user", user.name());
            query.where("e.teamId in :led or e.agentId = :self or e.coach = :user", visible);
        }
        return query.page(
                        filter,
                        sort,
                        sort.attribute().equals("startsAt")
                                ? CoachingSession::startsAt
                                : CoachingSession::createdAt,
                        CoachingSession::id)
                .map(CoachingSession::summary);
    }

    private void due(ListQuery<CoachingSession> query, CoachingFilter.Due due) {
        switch (due) {
            case CONFIRMATION ->
                    query.where(
                            "e.state = :planned and e.confirmedAt is null and e.startsAt > :now",
                            Map.of("planned", CoachingState.PLANNED, "now", clock.instant()));
            case RECORD ->
                    query.where(
                            "e.state = :planned and e.endsAt <= :now",
                            Map.of("planned", CoachingState.PLANNED, "now", clock.instant()));
            case FOLLOW_UP ->
                    query.where(
                            "e.state = :held and e.followUpOn <= :today",
                            Map.of("held", CoachingState.HELD, "today", today()));
        }
    }
}
