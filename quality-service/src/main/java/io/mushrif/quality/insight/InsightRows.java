package io.mushrif.quality.insight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.RequestScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads figures of the evaluations that the user may see. */
@RequestScoped
class InsightRows {

    /** Day of a point in time, in the zone of the site. */
    private static final String DAY = "(%s at time zone ?)::date";

    private final DataSource database;
    private final TeamScope scope;
    private final Site site;
    private final InsightConfig config;
    private final ObjectMapper json;
    private final Clock clock;

    InsightRows(
            DataSource database,
            TeamScope scope,
            Site site,
            InsightConfig config,
            ObjectMapper json,
            Clock clock) {
        this.database = database;
        this.scope = scope;
        this.site = site;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** A row on its way into a figure. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> read(String sql, List<Object> values, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, bound(connection, values.get(i)));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("figures could not be read", e);
        }
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        if (value instanceof Collection<?> ids) {
            Array array = connection.createArrayOf("uuid", ids.toArray());
            return array;
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    /** Conditions on the columns of an evaluation or of its answers under an alias. */
    private String where(String e, InsightFilter filter, List<Object> values) {
        StringBuilder sql =
                new StringBuilder(
                        " %s.kind <> 'SELF' and %s.completed_at >= ? and %s.completed_at < ?"
                                .formatted(e, e, e));
        values.add(start(filter.from));
        values.add(start(filter.to));
        and(sql, values, e + ".scorecard_id", filter.scorecardId);
        and(sql, values, e + ".team_id", filter.teamId);
        and(sql, values, e + ".agent_id", filter.agentId);
        if (!scope.everything()) {
            sql.append(" and (%s.team_id = any(?) or %s.agent_id = ?)".formatted(e, e));
            values.add(scope.teams());
            values.add(scope.self().orElse(null));
        }
        return sql.toString();
    }

    private static void and(StringBuilder sql, List<Object> values, String column, Object value) {
        if (value != null) {
            sql.append(" and ").append(column).append(" = ?");
            values.add(value);
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(site.zone()).toInstant();
    }

    /** First day of the week of a time. */
    private String week(String time, List<Object> values) {
        String day = DAY.formatted(time);
        String zone = site.zone().getId();
        values.add(zone);
        values.add(zone);
        int start = config.weekStart().getValue() % 7;
        return "(%s - (extract(dow from %s)::int + 7 - %d) %% 7)".formatted(day, day, start);
    }

    /** Scores per key; the total has none. */
    List<ScoreLine> scores(ScoreBy by, InsightFilter filter) {
        return by == ScoreBy.QUESTION ? questions(filter) : evaluations(by, filter);
    }

    private List<ScoreLine> evaluations(ScoreBy by, InsightFilter filter) {
        List<Object> values = new ArrayList<>();
        String key =
                switch (by) {
                    case AGENT -> "e.agent_id";
                    case TEAM -> "e.team_id";
                    case WEEK, QUESTION -> week("e.completed_at", values);
                };
        String sql =
                """
                with scored as (select %s as key, e.earned, e.possible, e.passed from evaluation e
                    where e.status = 'COMPLETED' and e.score is not null and e.possible > 0 and %s)
                select key::text, null::uuid, null::text, null::text, count(*), round(avg(100 * earned / possible), 2),
                    round(100 * sum(earned) / sum(possible), 2), round(100.0 * count(*) filter (where passed) / count(*), 2)
                from scored group by grouping sets ((key), ()) having count(*) > 0 order by grouping(key) desc, key
                """
                        .formatted(key, where("e", filter, values));
        return read(sql, values, this::scoreLine);
    }

    private List<ScoreLine> questions(InsightFilter filter) {
        List<Object> values = new ArrayList<>();
        String sql =
                """
                with answers as (select a.scorecard_id, a.question_id, count(*) as n, sum(a.percent) as percents,
                    sum(a.earned * a.weight) as earned, sum(a.possible * a.weight) as possible,
                    count(*) filter (where not a.failed) as kept
                    from evaluation_answer a where not a.not_applicable and a.percent is not null and %s
                    group by a.scorecard_id, a.question_id),
                total as (select null::uuid, null::text, sum(n), sum(percents), sum(earned), sum(possible), sum(kept)
                    from answers having count(*) > 0),
                texts as (select s.id, q ->> 'id' as question, q -> 'text' ->> 'en' as en, q -> 'text' ->> 'ar' as ar
                    from scorecard s, jsonb_array_elements(s.sections) p, jsonb_array_elements(p -> 'questions') q
                    where s.id in (select scorecard_id from answers))
                select l.question_id, l.scorecard_id, t.en, t.ar, l.n, round(l.percents / l.n, 2),
                    round(100 * l.earned / nullif(l.possible, 0), 2), round(100.0 * l.kept / l.n, 2)
                from (select * from total union all select * from answers)
                    as l (scorecard_id, question_id, n, percents, earned, possible, kept)
                left join texts t on t.id = l.scorecard_id and t.question = l.question_id
                order by l.question_id is not null, l.percents / l.n, l.scorecard_id, l.question_id
                """
                        .formatted(where("a", filter, values));
        return read(sql, values, this::scoreLine);
    }

    private ScoreLine scoreLine(ResultSet row) throws SQLException {
        return new ScoreLine(
                row.getString(1),
                row.getObject(2, UUID.class),
                text(row.getString(3), row.getString(4)),
                row.getLong(5),
                row.getBigDecimal(6),
                row.getBigDecimal(7),
                row.getBigDecimal(8));
    }

    private static LocalizedText text(String en, String ar) {
        return en == null && ar == null ? null : new LocalizedText(en, ar);
    }

    /** Failures, the most frequent first. */
    List<FailureLine> failures(FailureBy by, InsightFilter filter) {
        List<Object> values = new ArrayList<>();
        String counts =
                by == FailureBy.QUESTION
                        ? """
                        select a.scorecard_id, a.question_id as key, count(*) filter (where a.failed) as failures,
                            count(*) as answers from evaluation_answer a where not a.not_applicable and %s
                            group by a.scorecard_id, a.question_id
                        """
                        : """
                        select a.scorecard_id, coalesce(tag, '-') as key, count(*) as failures, null::bigint as answers
                            from evaluation_answer a left join unnest(a.tags) tag on true
                            where a.failed and %s group by a.scorecard_id, coalesce(tag, '-')
                        """;
        String texts =
                by == FailureBy.QUESTION
                        ? "q ->> 'id' as key, q -> 'text' as text from parts"
                        : "g ->> 'id' as key, g -> 'label' as text"
                                + " from parts, jsonb_array_elements(coalesce(q -> 'tags', '[]')) g";
        String sql =
                """
                with counts as (%s),
                parts as (select s.id, q from scorecard s, jsonb_array_elements(s.sections) p,
                    jsonb_array_elements(p -> 'questions') q where s.id in (select scorecard_id from counts)),
                texts as (select distinct on (id, key) * from (select id, %s) as x)
                select c.key, c.scorecard_id, t.text::text, c.failures, c.answers, round(100.0 * c.failures / c.answers, 2),
                    round(100.0 * c.failures / sum(c.failures) over (), 2),
                    round(100.0 * sum(c.failures) over (order by c.failures desc, c.scorecard_id, c.key)
                        / sum(c.failures) over (), 2)
                from counts c left join texts t on t.id = c.scorecard_id and t.key = c.key
                where c.failures > 0 order by c.failures desc, c.scorecard_id, c.key
                """
                        .formatted(counts.formatted(where("a", filter, values)), texts);
        return read(
                sql,
                values,
                row ->
                        new FailureLine(
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                localized(row.getString(3)),
                                row.getLong(4),
                                row.getObject(5, Long.class),
                                row.getBigDecimal(6),
                                row.getBigDecimal(7),
                                row.getBigDecimal(8)));
    }

    private LocalizedText localized(String text) {
        try {
            return text == null ? null : json.readValue(text, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a text of a scorecard could not be read", e);
        }
    }

    /** Score and satisfaction of the same interaction. */
    List<Correlation.Pair> csatOfInteractions(InsightFilter filter) {
        List<Object> values = new ArrayList<>();
        String sql =
                """
                select e.score, s.csat from evaluation e
                join survey_answer s on s.interaction_id = e.interaction_id and s.csat is not null
                where e.status = 'COMPLETED' and e.score is not null and %s
                """
                        .formatted(where("e", filter, values));
        return read(sql, values, InsightRows::pair);
    }

    /** Mean score and mean satisfaction of the same agent in the same week. */
    List<Correlation.Pair> csatOfWeeks(InsightFilter filter) {
        List<Object> values = new ArrayList<>();
        String week = week("coalesce(e.interaction_at, e.completed_at)", values);
        String where = where("e", filter, values);
        String answerWeek = week("s.answered_at", values);
        values.add(start(filter.from));
        values.add(start(filter.to));
        String sql =
                """
                with scores as (select e.agent_id, %s as week, avg(e.score) as score from evaluation e
                    where e.status = 'COMPLETED' and e.score is not null and %s group by 1, 2),
                answers as (select s.agent_id, %s as week, avg(s.csat) as csat from survey_answer s
                    where s.csat is not null and s.agent_id in (select agent_id from scores)
                        and s.answered_at >= ? and s.answered_at < ? group by 1, 2)
                select score, csat from scores join answers using (agent_id, week)
                """
                        .formatted(week, where, answerWeek);
        return read(sql, values, InsightRows::pair);
    }

    /**
     * Score, and 1 when the customer of the interaction did not come back within the time. What is
     * too young to know is left out.
     */
    List<Correlation.Pair> comebacks(InsightFilter filter) {
        List<Object> values = new ArrayList<>();
        long seconds = config.comeback().toSeconds();
        values.add(seconds);
        String where = where("e", filter, values);
        values.add(clock.instant().minus(config.comeback()));
        String sql =
                """
                select e.score, case when exists (select 1 from interaction j where j.customer_id = i.customer_id
                    and j.started_at > i.ended_at and j.started_at <= i.ended_at + make_interval(secs => ?)
                    and j.direction = 'INBOUND') then 0 else 1 end
                from evaluation e join interaction i on i.id = e.interaction_id and i.customer_id is not null
                where e.status = 'COMPLETED' and e.score is not null and %s and i.ended_at <= ?
                """
                        .formatted(where);
        return read(sql, values, InsightRows::pair);
    }

    private static Correlation.Pair pair(ResultSet row) throws SQLException {
        return new Correlation.Pair(row.getDouble(1), row.getDouble(2));
    }
}
