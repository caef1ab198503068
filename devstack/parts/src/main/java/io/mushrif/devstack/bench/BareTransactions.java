package io.mushrif.devstack.bench;

import io.mushrif.devstack.PartFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many transactions with one inserted row this PostgreSQL commits: the limit for anything that
 * stores.
 */
final class BareTransactions {

    private BareTransactions() {}

    static double perSecond(BenchStack bench, int connections, Duration duration)
            throws InterruptedException {
        execute(bench, "create table bare (id uuid primary key, text text not null)");
        AtomicLong done = new AtomicLong();
        AtomicReference<SQLException> failure = new AtomicReference<>();
        long until = System.nanoTime() + duration.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread =
                    new Thread(
                            () -> {
                                try (Connection connection =
                                                bench.stack().postgres().superuser("complaints");
                                        PreparedStatement insert =
                                                connection.prepareStatement(
                                                        "insert into bare values (?, ?)")) {
                                    while (System.nanoTime() < until) {
                                        insert.setObject(1, UUID.randomUUID());
                                        insert.setString(2, "one row");
                                        insert.executeUpdate();
                                        done.incrementAndGet();
                                    }
                                } catch (SQLException e) {
                                    failure.set(e);
                                }
                            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failure.get() != null) {
            throw new PartFailure("bare transactions fail", failure.get());
        }
        execute(bench, "drop table bare");
        return done.get() / (double) duration.toSeconds();
    }

    private static void execute(BenchStack bench, String sql) {
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new PartFailure("bare transactions fail", e);
        }
    }
}
