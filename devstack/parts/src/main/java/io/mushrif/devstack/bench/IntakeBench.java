package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.PartFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * How many complaints can be registered through the gateway, and how soon they are facts. Eight
 * connections, each with the next complaint as soon as the last is answered; token and
 * Idempotency-Key as a CRM would send them. Then it checks that what was acknowledged is stored and
 * is a fact. Beside it stands the limit of this machine: bare one-row transactions on the same
 * PostgreSQL with the same number of connections.
 */
final class IntakeBench implements NamedBench {

    private static final int CONNECTIONS = 8;
    private static final Duration WARM_UP_STEP = Duration.ofSeconds(20);
    private static final int MOST_WARM_UP_STEPS = 12;
    private static final double STILL_WARMING = 1.05;
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public int run(List<String> options, Path repository) {
        try (BenchStack bench = BenchStack.start(repository)) {
            return measure(bench, options.contains("--json"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private int measure(BenchStack bench, boolean json) throws InterruptedException {
        System.out.printf(
                "Warming up until it gets no faster, then %d s with %d connections …%n",
                MEASURED.toSeconds(), CONNECTIONS);
        ComplaintLoad load = new ComplaintLoad(bench.stack(), CONNECTIONS);
        ComplaintLoad.Result warmUp = warmUp(load);
        bench.mark();
        ComplaintLoad.Result result = load.run(MEASURED);
        Map<String, double[]> usage = bench.usage(MEASURED.toSeconds());
        long created = warmUp.created() + result.created();
        long stored = bench.count("complaints", "select count(*) from complaint");
        long facts = awaitFacts(bench, stored);
        Latencies toFact = createdToFact(bench);
        double limit = BareTransactions.perSecond(bench, CONNECTIONS, Duration.ofSeconds(5));
        double perSecond = result.created() / (double) MEASURED.toSeconds();
        long errors = warmUp.errors() + result.errors();

        System.out.printf(
                Locale.ROOT,
                """
                  created          %,.0f/s (bare one-row transactions here: %,.0f/s)
                  answered in      p50 %.1f ms, p95 %.1f ms, p99 %.1f ms
                  errors           %d
                  created to fact  p50 %.0f ms, p99 %.0f ms
                  created %,d = stored %,d = facts %,d: %s
                """,
                perSecond,
                limit,
                result.latencies().millis(0.50),
                result.latencies().millis(0.95),
                result.latencies().millis(0.99),
                errors,
                toFact.millis(0.50),
                toFact.millis(0.99),
                created,
                stored,
                facts,
                created == stored && stored == facts ? "nothing lost" : "NOT THE SAME");
        BenchStack.print(usage);
        if (json) {
            ObjectNode figures = new ObjectMapper().createObjectNode();
            figures.put("bench", name());
            figures.put("createdPerSecond", round(perSecond));
            figures.put("p50Ms", round(result.latencies().millis(0.50)));
            figures.put("p95Ms", round(result.latencies().millis(0.95)));
            figures.put("p99Ms", round(result.latencies().millis(0.99)));
            figures.put("errors", errors);
            figures.put("createdToFactP50Ms", round(toFact.millis(0.50)));
            figures.put("createdToFactP99Ms", round(toFact.millis(0.99)));
            figures.put("created", created);
            figures.put("stored", stored);
            figures.put("facts", facts);
            figures.put("bareTransactionsPerSecond", round(limit));
            ObjectNode parts = figures.putObject("parts");
            usage.forEach(
                    (part, values) ->
                            parts.putObject(part)
                                    .put("cpuPercent", round(values[0]))
                                    .put("memoryMb", round(values[1])));
            System.out.println(figures);
        }
        return errors == 0 && created == stored && stored == facts ? 0 : 1;
    }

    /**
     * The JVMs compile while they serve: the measurement begins when two steps in a row bring no
     * more.
     */
    private static ComplaintLoad.Result warmUp(ComplaintLoad load) throws InterruptedException {
        long created = 0;
        long errors = 0;
        long best = 0;
        int withoutGain = 0;
        for (int step = 0; step < MOST_WARM_UP_STEPS && withoutGain < 2; step++) {
            ComplaintLoad.Result result = load.run(WARM_UP_STEP);
            created += result.created();
            errors += result.errors();
            withoutGain = result.created() > STILL_WARMING * best ? 0 : withoutGain + 1;
            best = Math.max(best, result.created());
            System.out.printf(
                    Locale.ROOT,
                    "  warming up: %,d/s%n",
                    result.created() / WARM_UP_STEP.toSeconds());
        }
        return new ComplaintLoad.Result(created, errors, new Latencies());
    }

    private static long awaitFacts(BenchStack bench, long stored) throws InterruptedException {
        long until = System.nanoTime() + SETTLING.toNanos();
        long facts = 0;
        while (facts != stored && System.nanoTime() < until) {
            Thread.sleep(200);
            facts =
                    bench.count(
                            "reporting",
                            "select coalesce(sum(sign), 0) from fact where name = 'complaint-received'");
        }
        return facts;
    }

    private static Latencies createdToFact(BenchStack bench) {
        Map<UUID, OffsetDateTime> created =
                times(bench, "complaints", "select id, created_at from complaint");
        Map<UUID, OffsetDateTime> recorded =
                times(
                        bench,
                        "reporting",
                        "select subject, recorded_at from fact where name = 'complaint-received'");
        Latencies latencies = new Latencies();
        recorded.forEach(
                (complaint, at) -> {
                    OffsetDateTime from = created.get(complaint);
                    if (from != null) {
                        latencies.add(Duration.between(from, at).toNanos());
                    }
                });
        return latencies;
    }

    private static Map<UUID, OffsetDateTime> times(
            BenchStack bench, String database, String query) {
        Map<UUID, OffsetDateTime> times = new HashMap<>();
        try (Connection connection = bench.stack().postgres().superuser(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                times.put(rows.getObject(1, UUID.class), rows.getObject(2, OffsetDateTime.class));
            }
            return times;
        } catch (SQLException e) {
            throw new PartFailure("cannot read times in " + database + ": " + e.getMessage(), e);
        }
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
