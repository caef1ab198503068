package io.mushrif.reporting.fact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * Keeps the daily sums. Why they are exact at every moment: docs/adr/0010-facts-and-rollups.md. All
 * statements run under READ COMMITTED, each with a snapshot of its own; the order in which they
 * stand here matters.
 */
@ApplicationScoped
public class Rollups {

    private static final int DAYS_AT_ONCE = 50;
    private static final int REBUILD_LIMIT_SECONDS = 3_600;
    private static final String LOCK = "hashtext('fact-rollups')";
    private static final String COLUMNS =
            "name, day, product, category, channel, legal_entity, priority, team_id, agent_id";

    /**
     * What a rebuild has done.
     *
     * @param facts rows of facts that were read, those that take back others included
     * @param rollups rows of daily sums that were made
     * @param seconds how long it took
     */
    public record Rebuilt(long facts, long rollups, BigDecimal seconds) {}

    private final EntityManager entities;
    private final RollupConfig config;
    private volatile boolean stopping;

    Rollups(EntityManager entities, RollupConfig config) {
        this.entities = entities;
        this.config = config;
    }

    @Scheduled(
            every = "${mushrif.rollup.every:2s}",
            identity = "rollups",
            concurrentExecution = ConcurrentExecution.SKIP)
    void catchUp() {
        catchUp(config.settle(), config.patience());
    }

    /** Sums up the days that are due, a few in each transaction. */
    void catchUp(Duration settle, Duration patience) {
        boolean more = !stopping;
        while (more) {
            more = sumUpSome(settle, patience) && !stopping;
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Makes all daily sums anew from the facts. Answers stay as they are meanwhile. */
    public Rebuilt rebuild() {
        long start = System.nanoTime();
        Rebuilt rebuilt =
                QuarkusTransaction.requiringNew()
                        .timeout(REBUILD_LIMIT_SECONDS)
                        .call(
                                () ->
                                        entities.unwrap(Session.class)
                                                .doReturningWork(Rollups::rebuild));
        BigDecimal seconds =
                BigDecimal.valueOf(Duration.ofNanos(System.nanoTime() - start).toMillis(), 3);
        return new Rebuilt(rebuilt.facts(), rebuilt.rollups(), seconds);
    }

    private boolean sumUpSome(Duration settle, Duration patience) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                entities.unwrap(Session.class)
                                        .doReturningWork(
                                                connection ->
                                                        sumUpSome(connection, settle, patience)));
    }

    private static boolean sumUpSome(Connection connection, Duration settle, Duration patience)
            throws SQLException {
        if (!locked(connection)) {
            return false; // another replica is at it
        }
        List<NameAndDay> due = due(connection, settle, patience);
        if (due.isEmpty()) {
            return false;
        }
        Object names = NameAndDay.names(due);
        Object days = NameAndDay.days(due);
        run(
                connection,
                SqlText.of(
                        """
                        delete from fact_dirty d using unnest(?, ?) as due (name, day)
                        where d.name = due.name and d.day = due.day
                        """,
                        names,
                        days));
        run(
                connection,
                SqlText.of(
                        """
                        delete from fact_day r using unnest(?, ?) as due (name, day)
                        where r.name = due.name and r.day = due.day
                        """,
                        names,
                        days));
        // lateral: each day is looked up by its index, however many facts there are
        run(
                connection,
                SqlText.of(
                                "insert into fact_day ("
                                        + COLUMNS
                                        + ", n, flagged, hits, valued, total)")
                        .add("select s.* from unnest(?, ?) as due (name, day)", names, days)
                        .add("cross join lateral (select " + COLUMNS + ", " + Measures.OF_FACTS)
                        .add("from fact f where f.name = due.name and f.day = due.day")
                        .add("group by " + COLUMNS + " having sum(sign) <> 0) s"));
        return true;
    }

    private static Rebuilt rebuild(Connection connection) throws SQLException {
        run(connection, SqlText.of("set local work_mem = '64MB'"));
        try (var statement =
                connection.prepareStatement("select pg_advisory_xact_lock(" + LOCK + ")")) {
            statement.execute();
        }
        run(connection, SqlText.of("delete from fact_dirty"));
        SqlText all =
                SqlText.of("with gone as (delete from fact_day),")
                        .add("sums as materialized (select " + COLUMNS + ", " + Measures.OF_FACTS)
                        .add(", count(*) as facts from fact group by " + COLUMNS + "),")
                        .add("made as (insert into fact_day (" + COLUMNS)
                        .add(", n, flagged, hits, valued, total)")
                        .add("select " + COLUMNS + ", n, flagged, hits, valued, total from sums")
                        .add("where n <> 0 returning 1)")
                        .add("select (select coalesce(sum(facts), 0) from sums),")
                        .add("(select count(*) from made)");
        try (var statement = all.prepare(connection);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Rebuilt(row.getLong(1), row.getLong(2), BigDecimal.ZERO);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (var statement =
                        connection.prepareStatement(
                                "select pg_try_advisory_xact_lock(" + LOCK + ")");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private static List<NameAndDay> due(Connection connection, Duration settle, Duration patience)
            throws SQLException {
        SqlText due =
                SqlText.of(
                        """
                        select name, day from fact_dirty group by name, day
                        having max(marked_at) <= clock_timestamp() - make_interval(secs => ?)
                            or min(marked_at) <= clock_timestamp() - make_interval(secs => ?)
                        order by min(marked_at) limit ?
                        """,
                        settle.toMillis() / 1000.0,
                        patience.toMillis() / 1000.0,
                        DAYS_AT_ONCE);
        List<NameAndDay> found = new ArrayList<>();
        try (var statement = due.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new NameAndDay(rows.getString(1), rows.getObject(2, LocalDate.class)));
            }
        }
        return found;
    }

    private static void run(Connection connection, SqlText sql) throws SQLException {
        try (var statement = sql.prepare(connection)) {
            statement.executeUpdate();
        }
    }
}
