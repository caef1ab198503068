package io.mushrif.quality.coaching;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.coaching.CoachingOverview.CoachFigures;
import io.mushrif.quality.coaching.CoachingOverview.Uncoached;
import io.mushrif.quality.evaluation.MeasureKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Coaching of the teams that the user may see, at a glance. */
@ApplicationScoped
class ShowOverview {

    private static final int MOST = 200;
    private static final int DAYS_OF_A_WEEK = 7;

    /** Goals that were measured with evaluations on both sides, with what they gained. */
    private static final String GAINS =
            """
            select s.coach, g.state, g.kind,
                (g.effect -> 'after' ->> 'value')::numeric - (g.effect -> 'before' ->> 'value')::numeric
            from coaching_goal g join coaching_session s on s.id = g.session_id
            where g.state in ('REACHED', 'NOT_REACHED') and g.effect -> 'before' ->> 'value' is not null
                and s.held_at >= :since and (:everything or s.team_id in (:teams))
            order by s.coach
            """;

    private static final String LAST_HELD =
            """
            select a.id, a.team_id, a.username, max(s.held_at) from directory_agent a
                left join coaching_session s on s.agent_id = a.id and s.held_at is not null
            where a.active and (:everything or a.team_id in (:teams))
            group by a.id, a.team_id, a.username
            """;

    private final EntityManager entities;
    private final TeamScope scope;
    private final Clock clock;

    ShowOverview(EntityManager entities, TeamScope scope, Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.clock = clock;
    }

    @Transactional
    CoachingOverview handle(OverviewFilter filter) {
        Instant since =
                clock.instant().minus(Duration.ofDays((long) DAYS_OF_A_WEEK * filter.weeks()));
        Teams teams = teams(filter.teamId);
        Object[] agents = agents(teams, since);
        return new CoachingOverview(
                since,
                counts(
                        "select s.state, count(*) from coaching_session s where s.starts_at >= :since"
                                + " and (:everything or s.team_id in (:teams)) group by s.state",
                        CoachingState.class,
                        teams,
                        since),
                counts(
                        "select g.state, count(*) from coaching_goal g join coaching_session s"
                                + " on s.id = g.session_id where s.starts_at >= :since"
                                + " and (:everything or s.team_id in (:teams)) group by g.state",
                        GoalState.class,
                        teams,
                        since),
                (long) agents[0],
                (long) agents[1],
                uncoached(teams, since),
                coaches(teams, since));
    }

    /** Which teams are looked at; a query may not name an empty list. */
    private record Teams(boolean everything, Set<UUID> ids) {

        private static final UUID NONE = new UUID(0, 0);

        Query in(Query query) {
            return query.setParameter("everything", everything)
                    .setParameter("teams", ids.isEmpty() ? Set.of(NONE) : ids);
        }
    }

    private Teams teams(UUID asked) {
        if (asked == null) {
            return new Teams(scope.everything(), scope.teams());
        }
        if (!scope.covers(asked, null)) {
            throw ProblemException.forbidden();
        }
        return new Teams(false, Set.of(asked));
    }

    private <S extends Enum<S>> Map<S, Long> counts(
            String sql, Class<S> states, Teams teams, Instant since) {
        Map<S, Long> counts = new EnumMap<>(states);
        for (Object[] row : rows(teams, sql, since)) {
            counts.put(Enum.valueOf(states, (String) row[0]), (Long) row[1]);
        }
        return counts;
    }

    private Object[] agents(Teams teams, Instant since) {
        return rows(
                        teams,
                        "select count(*), count(*) filter (where l.max >= :since) from ("
                                + LAST_HELD
                                + ") l",
                        since)
                .get(0);
    }

    private List<Uncoached> uncoached(Teams teams, Instant since) {
        return rows(
                        teams,
                        LAST_HELD
                                + " having max(s.held_at) is null or max(s.held_at) < :since"
                                + " order by max(s.held_at) nulls first, a.id limit "
                                + MOST,
                        since)
                .stream()
                .map(
                        row ->
                                new Uncoached(
                                        (UUID) row[0],
                                        (UUID) row[1],
                                        (String) row[2],
                                        (Instant) row[3]))
                .toList();
    }

    private List<CoachFigures> coaches(Teams teams, Instant since) {
        Map<String, List<BigDecimal>> gains = new TreeMap<>();
        Map<String, Long> reached = new TreeMap<>();
        for (Object[] row : rows(teams, GAINS, since)) {
            String coach = (String) row[0];
            boolean lessIsBetter = MeasureKind.FAILURE_RATE.name().equals(row[2]);
            BigDecimal difference = (BigDecimal) row[3];
            gains.computeIfAbsent(coach, it -> new ArrayList<>())
                    .add(lessIsBetter ? difference.negate() : difference);
            if (GoalState.REACHED.name().equals(row[1])) {
                reached.merge(coach, 1L, Long::sum);
            }
        }
        return rows(
                        teams,
                        "select s.coach, count(*), count(distinct s.agent_id) from coaching_session s"
                                + " where s.held_at >= :since"
                                + " and (:everything or s.team_id in (:teams))"
                                + " group by s.coach order by s.coach",
                        since)
                .stream()
                .map(
                        row ->
                                figures(
                                        (String) row[0],
                                        (Long) row[1],
                                        (Long) row[2],
                                        gains.getOrDefault((String) row[0], List.of()),
                                        reached.getOrDefault((String) row[0], 0L)))
                .toList();
    }

    private static CoachFigures figures(
            String coach, long held, long agents, List<BigDecimal> gains, long reached) {
        Sample sample = Sample.of(gains);
        CoachingEffect.Interval mean = EffectPolicy.interval(MeanGain.of(sample));
        return new CoachFigures(
                coach,
                held,
                agents,
                sample.n(),
                reached,
                sample.n() == 0 ? null : EffectPolicy.rounded(sample.mean()),
                mean == null ? null : mean.lower(),
                mean == null ? null : mean.upper());
    }

    private List<Object[]> rows(Teams teams, String sql, Instant since) {
        List<?> rows =
                teams.in(entities.createNativeQuery(sql).setParameter("since", since))
                        .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
