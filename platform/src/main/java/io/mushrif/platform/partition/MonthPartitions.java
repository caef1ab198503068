package io.mushrif.platform.partition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * The months that a table is stored by, in UTC. A month gets its partition {@code table_2026_11}
 * when its first row comes; a month far off the present, which is most likely a typing error, gets
 * none and lies in the default partition. One instance per table.
 */
public final class MonthPartitions {

    private static final Logger LOG = Logger.getLogger(MonthPartitions.class);
    private static final YearMonth OLDEST = YearMonth.of(1990, 1);
    private static final int MONTHS_AHEAD = 12;
    private static final String CHECK_VIOLATION = "23514";

    private final String table;
    private final EntityManager entities;
    private final Clock clock;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    /**
     * @param table a table that is partitioned by range of a date or a timestamp with time zone
     */
    public MonthPartitions(String table, EntityManager entities, Clock clock) {
        this.table = table;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Sees to it that rows of these months have where to go; to be called before they are written.
     */
    public void require(Collection<YearMonth> months) {
        Set<YearMonth> missing = new TreeSet<>(months);
        missing.removeAll(known);
        YearMonth latest =
                YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        for (YearMonth month : missing) {
            if (!month.isBefore(OLDEST) && !month.isAfter(latest)) {
                QuarkusTransaction.requiringNew()
                        .run(
                                () ->
                                        entities.unwrap(Session.class)
                                                .doWork(connection -> create(connection, month)));
                known.add(month);
            }
        }
    }

    /**
     * Attached, not created in place: attaching lets those go on who read and write other months.
     */
    private void create(Connection connection, YearMonth month) throws SQLException {
        String name =
                String.format(
                        Locale.ROOT, "%s_%d_%02d", table, month.getYear(), month.getMonthValue());
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('" + table + "-partitions'))");
            if (exists(statement, name)) {
                return;
            }
            statement.execute("savepoint before_create");
            try {
                statement.execute("create table " + name + " (like " + table + " including all)");
                statement.execute(
                        "alter table %s attach partition %s for values from ('%s') to ('%s')"
                                .formatted(table, name, start(month), start(month.plusMonths(1))));
            } catch (SQLException e) {
                if (!CHECK_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                // rows of this month came while it lay too far ahead; they stay together
                statement.execute("rollback to savepoint before_create");
                LOG.warnf("%s stays in the default partition: %s", month, e.getMessage());
            }
        }
    }

    private static String start(YearMonth month) {
        return month.atDay(1) + " 00:00+00";
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select to_regclass('" + name + "') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
