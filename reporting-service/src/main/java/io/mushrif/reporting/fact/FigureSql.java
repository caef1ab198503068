package io.mushrif.reporting.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One statement, and so one snapshot, that sums up exactly the facts of a question: daily sums for
 * days that are up to date, facts for days that are not and for days of which only a part is asked
 * for, and only facts for hours.
 */
final class FigureSql {

    private static final String SUMS =
            "sum(n) as n, sum(flagged) as flagged, sum(hits) as hits, sum(valued) as valued, sum(total) as total";

    private final Question question;
    private final String name;
    private final Span span;
    private final String columns;

    private FigureSql(Question question) {
        this.question = question;
        this.name = question.name().key();
        this.span = question.span();
        this.columns =
                question.groupBy().stream()
                        .map(dimension -> ", " + dimension.column())
                        .collect(Collectors.joining());
    }

    static SqlText of(Question question) {
        return new FigureSql(question).statement();
    }

    private SqlText statement() {
        SqlText sql = new SqlText();
        if (question.bucket() == Bucket.HOUR) {
            sql.add("with part as (").add(hours()).add(")");
        } else {
            sql.add(
                            "with stale as materialized (select distinct day from fact_dirty"
                                    + " where name = ? and day >= ? and day < ?),",
                            name,
                            span.firstDay(),
                            span.endDay())
                    .add("part as (")
                    .add(sums())
                    .add("union all")
                    .add(factsOfStaleDays());
            if (!span.partDays().isEmpty()) {
                sql.add("union all").add(factsOfPartDays());
            }
            sql.add(")");
        }
        return sql.add("select " + question.bucket().sql(question.weekStart()) + " as bucket")
                .add(columns + ", " + SUMS + " from part")
                .add("group by bucket" + columns + " having sum(n) <> 0")
                .add("order by bucket" + columns + " limit ?", question.limit());
    }

    private SqlText sums() {
        return SqlText.of("select day" + columns + ", n, flagged, hits, valued, total")
                .add(
                        "from fact_day where name = ? and day >= ? and day < ?",
                        name,
                        span.firstWholeDay(),
                        span.endOfWholeDays())
                .add("and day not in (select day from stale)")
                .add(filters());
    }

    /** Lateral: each day is looked up by its index, however many facts there are. */
    private SqlText factsOfStaleDays() {
        return SqlText.of("select f.* from stale cross join lateral (")
                .add("select day" + columns + ", " + Measures.OF_FACTS + " from fact")
                .add(
                        "where name = ? and day = stale.day and day >= ? and day < ?",
                        name,
                        span.firstWholeDay(),
                        span.endOfWholeDays())
                .add(filters())
                .add("group by day" + columns + ") f");
    }

    private SqlText factsOfPartDays() {
        List<LocalDate> days = span.partDays();
        return SqlText.of("select day" + columns + ", " + Measures.OF_FACTS + " from fact")
                .add(
                        "where name = ? and day = any(?) and occurred_at >= ? and occurred_at < ?",
                        name,
                        new SqlText.Values("date", days.toArray()),
                        span.from(),
                        span.to())
                .add(filters())
                .add("group by day" + columns);
    }

    private SqlText hours() {
        return SqlText.of(
                        "select occurred_at at time zone ? as at_local" + columns,
                        span.zone().getId())
                .add(
                        """
                        , sign as n, case when met is not null then sign else 0 end as flagged,
                        case when met then sign else 0 end as hits,
                        case when value is not null then sign else 0 end as valued,
                        coalesce(sign * value, 0) as total from fact
                        """)
                .add(
                        "where name = ? and day >= ? and day < ? and occurred_at >= ? and occurred_at < ?",
                        name,
                        span.firstDay(),
                        span.endDay(),
                        span.from(),
                        span.to())
                .add(filters());
    }

    private SqlText filters() {
        SqlText sql = new SqlText();
        if (question.teams() != null) {
            sql.add("and team_id = any(?)", new SqlText.Values("uuid", question.teams().toArray()));
        }
        for (Map.Entry<Dimension, List<String>> filter : question.filters().entrySet()) {
            sql.add(
                    "and " + filter.getKey().column() + " = any(?)",
                    values(filter.getKey(), filter.getValue()));
        }
        return sql;
    }

    private static SqlText.Values values(Dimension dimension, List<String> values) {
        return dimension.isId()
                ? new SqlText.Values("uuid", values.stream().map(UUID::fromString).toArray())
                : new SqlText.Values("text", values.toArray());
    }
}
