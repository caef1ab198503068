package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.Stack;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * How soon breaches are told when 10,000 clocks run out in the same moment, with two replicas of
 * complaints-service watching; then once more while one of them is killed in the middle. Each
 * breach has to be stored and told exactly once.
 */
final class BreachBench implements NamedBench {

    private static final int CLOCKS = 10_000;
    private static final Duration ALLOWED = Duration.ofSeconds(30L * 24 * 60 * 60);
    private static final Duration UNTIL_DUE = Duration.ofSeconds(45);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String SERVICE = "complaints";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "breaches";
    }

    @Override
    public int run(List<String> options, Path repository) {
        try (BenchStack bench =
                BenchStack.start(repository, builder -> builder.withReplica(SERVICE))) {
            GatewayClient client =
                    new GatewayClient(bench.stack().addresses(), bench.stack().tokens());
            setUp(client);
            ArrayNode runs = JSON.createArrayNode();
            boolean once = measure(bench, client, "warm-up", false, runs);
            once &= measure(bench, client, "two replicas", false, runs);
            once &= measure(bench, client, "one replica killed in the middle", true, runs);
            if (options.contains("--json")) {
                ObjectNode figures = JSON.createObjectNode();
                figures.put("bench", name());
                figures.set("runs", runs);
                System.out.println(figures);
            }
            return once ? 0 : 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** A law with a single clock, that warns of nothing, and a company that falls under it. */
    private static void setUp(GatewayClient client) throws IOException {
        client.put(
                        "manager1",
                        "/api/v1/clock-policies/bench",
                        JSON.readTree(
                                """
                                {"titles":{"en":"Bench","ar":"قياس"},"statutory":true,"clocks":[
                                  {"name":"FINAL_RESPONSE","kind":"STATUTORY","period":"P30D","warnAt":[]}]}
                                """))
                .require(200);
        client.put(
                        "manager1",
                        "/api/v1/legal-entities/Bench%20Bank",
                        JSON.readTree("{\"title\":{\"en\":\"Bench Bank\"},\"regime\":\"bench\"}"))
                .require(200);
        // replicas see a change within five seconds
        client.put(
                        "manager1",
                        "/api/v1/import-mappings/bench",
                        JSON.readTree(
                                """
                                {"source":"bench","fields":{"externalId":{"column":"id"},
                                  "receivedAt":{"column":"at"},"legalEntity":{"column":"entity"}}}
                                """))
                .require(200);
    }

    private static boolean measure(
            BenchStack bench, GatewayClient client, String title, boolean kill, ArrayNode runs)
            throws IOException, InterruptedException {
        long before = stored(bench);
        Instant due = Instant.now().plus(UNTIL_DUE).truncatedTo(ChronoUnit.SECONDS);
        take(client, title, due.minus(ALLOWED));
        try (BreachTopic topic = new BreachTopic(bench.stack().kafka().bootstrapServers())) {
            if (!Instant.now().isBefore(due)) {
                throw new IllegalStateException("the import took too long for this bench");
            }
            Thread.sleep(Duration.between(Instant.now(), due).toMillis());
            bench.mark();
            boolean killed = false;
            Instant until = due.plus(PATIENCE);
            while (topic.events() < CLOCKS && Instant.now().isBefore(until)) {
                topic.poll();
                if (kill && !killed && stored(bench) - before > CLOCKS / 5) {
                    bench.stack().service(Stack.replica(SERVICE)).killHard();
                    killed = true;
                    System.out.printf(
                            Locale.ROOT,
                            "  killed after %,d of them were raised%n",
                            stored(bench) - before);
                }
            }
            double told = seconds(due, topic.last());
            // anything that is told once more would come now
            Instant settled = Instant.now().plusSeconds(5);
            while (Instant.now().isBefore(settled)) {
                topic.poll();
            }
            long raised = stored(bench) - before;
            double stored = lastRaised(bench, due);
            boolean once =
                    raised == CLOCKS
                            && topic.events() == CLOCKS
                            && topic.complaints() == CLOCKS
                            && entries(bench) == stored(bench);
            System.out.printf(
                    Locale.ROOT,
                    """
                    %,d clocks due at once, %s:
                      raised       the first after %.1f s, the last after %.1f s
                      told         the last after %.1f s (Kafka)
                      stored %,d = told %,d = complaints %,d, delivered %,d: %s
                    """,
                    CLOCKS,
                    title,
                    firstRaised(bench, due),
                    stored,
                    told,
                    raised,
                    topic.events(),
                    topic.complaints(),
                    topic.deliveries(),
                    once ? "each exactly once" : "NOT THE SAME");
            BenchStack.print(bench.usage(Math.max(1, told)));
            runs.addObject()
                    .put("run", title)
                    .put("clocks", CLOCKS)
                    .put("secondsUntilRaised", round(stored))
                    .put("secondsUntilTold", round(told))
                    .put("raised", raised)
                    .put("told", topic.events())
                    .put("deliveries", topic.deliveries())
                    .put("exactlyOnce", once);
            return once;
        }
    }

    /** Complaints that were received just so long ago that their time is up at once. */
    private static void take(GatewayClient client, String prefix, Instant receivedAt)
            throws IOException, InterruptedException {
        Path file = Files.createTempFile("mushrif-bench-", ".csv.gz");
        try {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write("id,at,entity\n".getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < CLOCKS; i++) {
                    out.write(
                            (prefix + "-" + i + "," + receivedAt + ",Bench Bank\n")
                                    .getBytes(StandardCharsets.UTF_8));
                }
            }
            String job =
                    client.postGzip(
                                    "crm",
                                    "/api/v1/imports?type=complaints&mapping=bench",
                                    "text/csv",
                                    file)
                            .require(202)
                            .textAt("/id");
            while (true) {
                JsonNode state = client.get("crm", "/api/v1/imports/" + job).require(200).body();
                if (!state.path("state").asText().equals("RUNNING")) {
                    if (state.path("created").asInt() != CLOCKS) {
                        throw new IllegalStateException("not all were imported: " + state);
                    }
                    return;
                }
                Thread.sleep(200);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static long stored(BenchStack bench) {
        return bench.count(SERVICE, "select count(*) from clock_notice where level = 100");
    }

    private static long entries(BenchStack bench) {
        return bench.count(
                SERVICE, "select count(*) from complaint_timeline where type = 'CLOCK_BREACHED'");
    }

    private static double firstRaised(BenchStack bench, Instant due) {
        return raised(bench, "min", due);
    }

    private static double lastRaised(BenchStack bench, Instant due) {
        return raised(bench, "max", due);
    }

    private static double raised(BenchStack bench, String which, Instant due) {
        long millis =
                bench.count(
                        SERVICE,
                        "select coalesce((extract(epoch from "
                                + which
                                + "(raised_at)) * 1000)::bigint, 0) from clock_notice where reached_at = '"
                                + due
                                + "'");
        return (millis - due.toEpochMilli()) / 1000.0;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
