package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.PartFailure;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * How many records of one person are found among 100,000 customers, how many of the proposals are
 * right, and how long it takes: 5,000 people are there twice. The first seed is the one that was
 * looked at while the rules were made, the others were not.
 */
final class DuplicateBench implements NamedBench {

    private static final int CUSTOMERS = 100_000;
    private static final int DUPLICATES = 5_000;
    private static final long[] SEEDS = {20_260_301L, 4_711L, 98_765L};
    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.85;
    private static final String SERVICE = "complaints";
    private static final String RUNS = "/api/v1/customer-duplicate-runs";

    @Override
    public String name() {
        return "duplicates";
    }

    @Override
    public int run(List<String> options, Path repository) {
        try (BenchStack bench = BenchStack.start(repository)) {
            GatewayClient client =
                    new GatewayClient(bench.stack().addresses(), bench.stack().tokens());
            ArrayNode runs = new ObjectMapper().createArrayNode();
            boolean good = true;
            for (long seed : SEEDS) {
                good &= measure(bench, client, seed, runs);
            }
            if (options.contains("--json")) {
                ObjectNode figures = new ObjectMapper().createObjectNode();
                figures.put("bench", name());
                figures.set("runs", runs);
                System.out.println(figures);
            }
            return good ? 0 : 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static boolean measure(
            BenchStack bench, GatewayClient client, long seed, ArrayNode runs)
            throws InterruptedException {
        PlantedCustomers customers = new PlantedCustomers(seed, CUSTOMERS, DUPLICATES);
        load(bench, customers.rows());
        bench.mark();
        long start = System.nanoTime();
        JsonNode run = finished(client);
        double seconds = (System.nanoTime() - start) / 1e9;
        var usage = bench.usage(seconds);
        Set<Set<UUID>> proposed = proposed(bench);
        Map<Set<UUID>, PlantedCustomers.Kind> planted = customers.planted();
        Map<PlantedCustomers.Kind, int[]> kinds = new EnumMap<>(PlantedCustomers.Kind.class);
        int right = 0;
        for (var pair : planted.entrySet()) {
            int[] counts = kinds.computeIfAbsent(pair.getValue(), kind -> new int[2]);
            counts[0]++;
            if (proposed.contains(pair.getKey())) {
                counts[1]++;
                right++;
            }
        }
        double precision = proposed.isEmpty() ? 0 : right / (double) proposed.size();
        double recall = right / (double) planted.size();
        boolean good = precision >= PRECISION && recall >= RECALL;
        System.out.printf(
                Locale.ROOT,
                """
                %,d customers, %,d of them there twice, seed %d:
                  precision  %.4f  (%,d proposed, %,d of them right)
                  recall     %.4f  (%,d not found)%s
                  time       %.1f s for %,d pairs compared, %,d customers/s
                """,
                customers.rows().size(),
                planted.size(),
                seed,
                precision,
                proposed.size(),
                right,
                recall,
                planted.size() - right,
                good ? "" : "  NOT WHAT WAS ASKED FOR",
                seconds,
                run.path("compared").asLong(),
                Math.round(customers.rows().size() / seconds));
        kinds.forEach(
                (kind, counts) ->
                        System.out.printf(
                                Locale.ROOT,
                                "  %-14s %.3f  (%,d of %,d)%n",
                                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                counts[1] / (double) counts[0],
                                counts[1],
                                counts[0]));
        BenchStack.print(usage);
        ObjectNode figures = runs.addObject();
        figures.put("seed", seed)
                .put("precision", round(precision))
                .put("recall", round(recall))
                .put("proposed", proposed.size())
                .put("right", right)
                .put("seconds", Math.round(seconds * 10) / 10.0)
                .put("compared", run.path("compared").asLong());
        kinds.forEach(
                (kind, counts) -> figures.put(kind.name(), round(counts[1] / (double) counts[0])));
        return good;
    }

    private static JsonNode finished(GatewayClient client) throws InterruptedException {
        String id = client.post("manager1", RUNS, null).require(202).textAt("/id");
        while (true) {
            JsonNode run = client.get("manager1", RUNS + "/" + id).require(200).body();
            if (!run.path("state").asText().equals("RUNNING")) {
                return run;
            }
            Thread.sleep(200);
        }
    }

    /** All in one transaction, so that nobody is compared before the run. */
    private static void load(BenchStack bench, List<PlantedCustomers.Row> rows) {
        try (Connection connection = bench.stack().postgres().superuser(SERVICE);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // what belongs to customers goes with them, also what is append-only otherwise
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "truncate customer, customer_match, customer_match_key, customer_duplicate cascade");
            statement.execute("set session_replication_role = origin");
            CopyIn copy =
                    new CopyManager(connection.unwrap(BaseConnection.class))
                            .copyIn(
                                    """
                                    copy customer (id, version, name, email, phone, language, source, external_id, created_at)
                                    from stdin (format csv)
                                    """);
            for (PlantedCustomers.Row row : rows) {
                byte[] line = line(row).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
            statement.execute("truncate customer_match_queue");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze customer, customer_contact, customer_external_id");
        } catch (SQLException e) {
            throw new PartFailure("customers cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static String line(PlantedCustomers.Row row) {
        return String.join(
                        ",",
                        row.id().toString(),
                        "0",
                        row.name(),
                        row.email() == null ? "" : row.email(),
                        row.phone() == null ? "" : row.phone(),
                        row.arabic() ? "ar" : "en",
                        "bench",
                        row.id().toString(),
                        "2026-03-01T00:00:00Z")
                + "\n";
    }

    private static Set<Set<UUID>> proposed(BenchStack bench) {
        try (Connection connection = bench.stack().postgres().superuser(SERVICE);
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select one_id, other_id from customer_duplicate where status = 'OPEN'")) {
            Set<Set<UUID>> pairs = new HashSet<>();
            while (row.next()) {
                pairs.add(Set.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class)));
            }
            return pairs;
        } catch (SQLException e) {
            throw new PartFailure("proposals cannot be read: " + e.getMessage(), e);
        }
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
