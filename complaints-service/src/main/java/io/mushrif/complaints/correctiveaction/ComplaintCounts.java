package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.cause.Causes;
import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * Counts complaints and interactions between days, over all teams: figures only. A complaint that
 * was merged into another one is that other one, and is not counted again.
 */
@ApplicationScoped
class ComplaintCounts {

    private static final String COMPLAINTS =
            """
            select width_bucket(x.received_at, ?::timestamptz[]) as span, count(*)
            from complaint x
            where x.received_at >= ? and x.received_at < ? and x.status <> 'MERGED'
            """;
    private static final String INTERACTIONS =
            """
            select width_bucket(x.started_at, ?::timestamptz[]) as span, count(*)
            from interaction x
            where x.started_at >= ? and x.started_at < ?
            """;
    private static final String CAUSE_IS =
            " and exists (select 1 from root_cause r where r.complaint_id = x.id and r.cause = any(?))";
    private static final String CAUSE_IS_KNOWN =
            " and exists (select 1 from root_cause r where r.complaint_id = x.id)";

    private final DataSource database;
    private final Causes causes;
    private final Site site;

    ComplaintCounts(DataSource database, Causes causes, Site site) {
        this.database = database;
        this.causes = causes;
        this.site = site;
    }

    /** Complaints in scope in each span between two of the days. */
    List<Long> inScope(Scope scope, List<LocalDate> days) {
        Query query = new Query(COMPLAINTS, days);
        narrow(query, scope);
        if (scope.cause() != null) {
            query.add(CAUSE_IS, causes.subtree(scope.cause()).toArray(String[]::new));
        }
        return run(query);
    }

    /** All complaints in each span. */
    List<Long> all(List<LocalDate> days) {
        return run(new Query(COMPLAINTS, days));
    }

    /** Complaints in scope but for the cause, in each span; those with any known cause, or all. */
    List<Long> butForCause(Scope scope, boolean knownOnly, List<LocalDate> days) {
        Query query = new Query(COMPLAINTS, days);
        narrow(query, scope);
        if (knownOnly) {
            query.sql.append(CAUSE_IS_KNOWN);
        }
        return run(query);
    }

    /** Interactions in each span. */
    List<Long> interactions(List<LocalDate> days) {
        return run(new Query(INTERACTIONS, days));
    }

    private static void narrow(Query query, Scope scope) {
        query.equal("product", scope.product());
        query.equal("category", scope.category());
        query.equal("legal_entity", scope.legalEntity());
        query.equal("channel", scope.channel() == null ? null : scope.channel().name());
    }

    private final class Query {

        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();
        private final int spans;

        Query(String sql, List<LocalDate> days) {
            this.sql = new StringBuilder(sql);
            spans = days.size() - 1;
            List<OffsetDateTime> times =
                    days.stream()
                            .map(
                                    day ->
                                            day.atStartOfDay(site.zone())
                                                    .toInstant()
                                                    .atOffset(ZoneOffset.UTC))
                            .toList();
            values.add(times.stream().map(OffsetDateTime::toString).toArray(String[]::new));
            values.add(times.get(0));
            values.add(times.get(spans));
        }

        private void equal(String column, String value) {
            if (value != null) {
                add(" and x." + column + " = ?", value);
            }
        }

        private void add(String condition, Object value) {
            sql.append(condition);
            values.add(value);
        }
    }

    private List<Long> run(Query query) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(query.sql + " group by span")) {
            for (int i = 0; i < query.values.size(); i++) {
                Object value = query.values.get(i);
                select.setObject(
                        i + 1,
                        value instanceof String[] texts
                                ? connection.createArrayOf("text", texts)
                                : value);
            }
            Long[] counts = new Long[query.spans];
            Arrays.fill(counts, 0L);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    counts[rows.getInt(1) - 1] = rows.getLong(2);
                }
            }
            return List.of(counts);
        } catch (SQLException e) {
            throw new IllegalStateException("complaints could not be counted", e);
        }
    }
}
