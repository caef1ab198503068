package io.mushrif.reporting.fact;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * The months that facts are stored by. A month gets its partition when its first fact comes; a
 * month far off the present, which is most likely a typing error, gets none and lies in the default
 * partition.
 */
@ApplicationScoped
class FactPartitions {

    private static final Logger LOG = Logger.getLogger(FactPartitions.class);
    private static final YearMonth OLDEST = YearMonth.of(1990, 1);
    private static final int MONTHS_AHEAD = 12;
    private static final String CHECK_VIOLATION = "23514";

    private final EntityManager entities;
    private final Clock clock;
    private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

    FactPartitions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Sees to it that facts of these days have where to go. */
    void require(Collection<LocalDate> days) {
        Set<YearMonth> missing =
                days.stream().map(YearMonth::from).collect(Collectors.toCollection(TreeSet::new));
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
    private static void create(Connection connection, YearMonth month) throws SQLException {
        String name =
                String.format(Locale.ROOT, "fact_%d_%02d", month.getYear(), month.getMonthValue());
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(hashtext('fact-partitions'))");
            if (exists(statement, name)) {
                return;
            }
            statement.execute("savepoint before_create");
            try {
                statement.execute("create table " + name + " (like fact including all)");
                statement.execute(
                        "alter table fact attach partition %s for values from ('%s') to ('%s')"
                                .formatted(name, month.atDay(1), month.plusMonths(1).atDay(1)));
            } catch (SQLException e) {
                if (!CHECK_VIOLATION.equals(e.getSQLState())) {
                    throw e;
                }
                // facts of this month came while it lay too far ahead; they stay together
                statement.execute("rollback to savepoint before_create");
                LOG.warnf("%s stays in the default partition: %s", month, e.getMessage());
            }
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select to_regclass('" + name + "') is not null")) {
            found.next();
            return found.getBoolean(1);
        }
    }
}
