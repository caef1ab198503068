package io.mushrif.devstack.bench;

import io.mushrif.devstack.PartFailure;
import io.mushrif.devstack.ProcessFigures;
import io.mushrif.devstack.Stack;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** An empty stack for one bench, beside whatever else runs on this machine. */
final class BenchStack implements AutoCloseable {

    private static final int OFFSET = 1_000;

    private final Stack stack;
    private Map<String, ProcessFigures> before = Map.of();

    private BenchStack(Stack stack) {
        this.stack = stack;
    }

    static BenchStack start(Path repository) {
        return start(repository, builder -> builder);
    }

    static BenchStack start(Path repository, UnaryOperator<Stack.Builder> how) {
        return start(repository, how, false);
    }

    /** With the data of the bench before when it shall be kept. */
    static BenchStack start(Path repository, boolean keep) {
        return start(repository, builder -> builder, keep);
    }

    private static BenchStack start(
            Path repository, UnaryOperator<Stack.Builder> how, boolean keep) {
        Path home = repository.resolve(".mushrif/bench");
        if (!keep) {
            Stack.deleteData(home);
        }
        Stack stack = how.apply(Stack.in(repository).home(home).offset(OFFSET)).build();
        stack.start();
        return new BenchStack(stack);
    }

    Stack stack() {
        return stack;
    }

    /** One number from a database of a service. */
    long count(String database, String query) {
        try (Connection connection = stack.postgres().superuser(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new PartFailure("cannot count in " + database + ": " + e.getMessage(), e);
        }
    }

    /** From now on CPU time is counted. */
    void mark() {
        before = stack.figures();
    }

    /** CPU since the mark in percent of one core, and memory, per part. */
    Map<String, double[]> usage(double seconds) {
        Map<String, double[]> usage = new LinkedHashMap<>();
        stack.figures()
                .forEach(
                        (part, now) -> {
                            ProcessFigures then = before.get(part);
                            double cpu = then == null ? 0 : now.cpuSeconds() - then.cpuSeconds();
                            usage.put(
                                    part,
                                    new double[] {100 * cpu / seconds, now.memoryMegabytes()});
                        });
        return usage;
    }

    static void print(Map<String, double[]> usage) {
        System.out.printf(Locale.ROOT, "  %-12s %8s %10s%n", "part", "CPU", "memory");
        usage.forEach(
                (part, figures) ->
                        System.out.printf(
                                Locale.ROOT,
                                "  %-12s %6.0f %% %7.0f MB%n",
                                part,
                                figures[0],
                                figures[1]));
    }

    @Override
    public void close() {
        stack.close();
    }
}
