package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.GatewayClient;
import io.mushrif.devstack.ProcessFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How fast interactions get into the frame that samples are drawn from, through Kafka and the inbox
 * of quality-service, and how long plans take to draw from all of them. A million unless {@code
 * --rows=N} says otherwise. The other services that hear of interactions are stopped: what is
 * measured is sampling alone.
 */
final class SamplingBench implements NamedBench {

    private static final int ROWS = 1_000_000;
    private static final int WARM_UP = 20_000;
    private static final int PER_SECOND = 5_000;
    private static final long PATIENCE_MILLIS = 900_000;
    private static final String QUEUE = "bench";
    private static final String PLANS = "/api/v1/sampling-plans";
    private static final String MONTH =
            "{\"from\":\"2026-03-01T00:00:00Z\",\"to\":\"2026-04-01T00:00:00Z\"}";
    private static final List<String> METHODS =
            List.of(
                    "\"method\":\"QUOTA\",\"size\":4",
                    "\"method\":\"RANDOM\",\"size\":1000",
                    "\"method\":\"STRATIFIED\",\"size\":1000,\"strata\":[\"CHANNEL\",\"LANGUAGE\"]",
                    "\"method\":\"RISK_BASED\",\"size\":500,\"rules\":["
                            + "{\"kind\":\"LONG_HANDLING\",\"longerThan\":\"PT12M\",\"weight\":3},"
                            + "{\"kind\":\"TRANSFERS\",\"atLeast\":1,\"weight\":2}]");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String name() {
        return "sampling";
    }

    @Override
    public int run(List<String> options, Path repository) {
        int rows =
                options.stream()
                        .filter(option -> option.startsWith("--rows="))
                        .map(option -> Integer.valueOf(option.substring("--rows=".length())))
                        .findFirst()
                        .orElse(ROWS);
        try (BenchStack bench = BenchStack.start(repository)) {
            for (String other : List.of("complaints", "staffing", "reporting")) {
                bench.stack().service(other).stop();
            }
            return measure(bench, rows, options.contains("--json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private int measure(BenchStack bench, int rows, boolean asJson)
            throws IOException, InterruptedException {
        ObjectNode figures = json.createObjectNode();
        figures.put("bench", name());
        try (InteractionTopic topic =
                new InteractionTopic(bench.stack().kafka().bootstrapServers(), 20_260_301)) {
            topic.send(WARM_UP, "warm-up");
            boolean warm = await(bench, "warm-up", WARM_UP);
            bench.mark();
            long start = System.nanoTime();
            topic.send(rows, QUEUE);
            double sent = (System.nanoTime() - start) / 1e9;
            boolean all = await(bench, QUEUE, rows) && warm;
            double seconds = (System.nanoTime() - start) / 1e9;
            ProcessFigures service = ProcessFigures.of(bench.stack().service("quality").pid());
            var usage = bench.usage(seconds);
            double rate = rows / seconds;
            boolean fast = rate >= PER_SECOND;
            System.out.printf(
                    Locale.ROOT,
                    """
                    %,d interactions: %s
                      into the frame  %,.0f/s (asked for: %,d/s)%s, %.1f s; Kafka had all after %.1f s
                      peak memory     %,d MB of quality-service
                    """,
                    rows,
                    all ? "each in the frame once" : "NOT COMPLETE",
                    rate,
                    PER_SECOND,
                    fast ? "" : "  TOO SLOW",
                    seconds,
                    sent,
                    service.peakMemoryMegabytes());
            BenchStack.print(usage);
            figures.put("rows", rows)
                    .put("perSecond", Math.round(rate))
                    .put("seconds", Math.round(seconds * 10) / 10.0)
                    .put("peakMemoryMb", service.peakMemoryMegabytes())
                    .put("complete", all);
            boolean drawn = draw(bench, rows, figures.putArray("plans"));
            if (asJson) {
                System.out.println(figures);
            }
            return all && fast && drawn ? 0 : 1;
        }
    }

    /** Each plan draws from all; what the ones before have drawn is not drawn again. */
    private boolean draw(BenchStack bench, int rows, ArrayNode plans) throws IOException {
        GatewayClient client = new GatewayClient(bench.stack().addresses(), bench.stack().tokens());
        boolean good = true;
        long before = 0;
        for (String method : METHODS) {
            JsonNode plan =
                    json.readTree(
                            """
                            {"name":{"en":"Bench"},"queue":"%s","period":"MONTH","seed":42,\
                            "analysts":["analyst1","analyst2","analyst3"],%s}"""
                                    .formatted(QUEUE, method));
            String id = client.post("manager1", PLANS, plan).require(201).textAt("/id");
            long start = System.nanoTime();
            JsonNode sample =
                    client.post("manager1", PLANS + "/" + id + "/samples", json.readTree(MONTH))
                            .require(201)
                            .body();
            double seconds = (System.nanoTime() - start) / 1e9;
            long drawn = sample.path("drawn").asLong();
            boolean right =
                    sample.path("population").asLong() == rows - before
                            && drawn == sample.path("target").asLong();
            before += drawn;
            good &= right;
            System.out.printf(
                    Locale.ROOT,
                    "  %-10s drew %,d of %,d in %.1f s%s%n",
                    plan.path("method").asText(),
                    drawn,
                    sample.path("population").asLong(),
                    seconds,
                    right ? "" : "  NOT WHAT WAS ASKED FOR");
            plans.addObject()
                    .put("method", plan.path("method").asText())
                    .put("drawn", drawn)
                    .put("seconds", Math.round(seconds * 10) / 10.0);
        }
        return good
                && bench.count(
                                "quality",
                                "select count(distinct interaction_id) from sampling_assignment"
                                        + " where state = 'OPEN'")
                        == before;
    }

    private static boolean await(BenchStack bench, String queue, int expected)
            throws InterruptedException {
        long until = System.currentTimeMillis() + PATIENCE_MILLIS;
        String count = "select count(*) from interaction where queue = '" + queue + "'";
        long there = bench.count("quality", count);
        while (there < expected) {
            if (System.currentTimeMillis() > until) {
                return false;
            }
            // counting costs what is measured, too: the more is missing the longer it can wait
            Thread.sleep(Math.max(200, Math.min(5_000, (expected - there) / 20)));
            there = bench.count("quality", count);
        }
        return there == expected;
    }
}
