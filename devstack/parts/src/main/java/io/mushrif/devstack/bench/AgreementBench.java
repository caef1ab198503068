package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.PartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long each statistic of agreement takes for 100,000 units and five raters, at the service
 * itself, with the matrix sent and read. The first request, to a service that has just started, is
 * shown beside the later ones; the allowed time is one second for the slowest of these.
 */
final class AgreementBench implements NamedBench {

    private static final int UNITS = 100_000;
    private static final int RATERS = 5;
    private static final int CATEGORIES = 5;
    private static final int MEASURED = 5;
    private static final double MISSING = 0.1;
    private static final double ALLOWED_MILLIS = 1000;
    private static final int OK = 200;
    private static final String PATH = "/api/v1/agreement";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Override
    public String name() {
        return "agreement";
    }

    @Override
    public int run(List<String> options, Path repository) {
        try (BenchStack bench = BenchStack.start(repository)) {
            return measure(bench, options.contains("--json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private int measure(BenchStack bench, boolean asJson) throws IOException, InterruptedException {
        String address = bench.stack().addresses().of("quality") + PATH;
        String token = bench.stack().tokens().of("analyst1");
        String complete = matrix(RATERS, 0);
        String gaps = matrix(RATERS, MISSING);
        String two = matrix(2, 0);
        ObjectNode figures = json.createObjectNode();
        boolean held = true;
        System.out.printf(
                Locale.ROOT,
                "%,d units × %d raters, %d categories (two raters where a statistic takes two)%n"
                        + "  %9s %9s %9s   statistic (at the service)%n",
                UNITS,
                RATERS,
                CATEGORIES,
                "first ms",
                "median ms",
                "slowest");
        for (JsonNode statistic : get(address + "/statistics", token).path("items")) {
            for (String more : variants(statistic)) {
                boolean numbers = statistic.path("statistic").asText().matches("icc-.*|kendall-w");
                String ratings =
                        statistic.path("raters").asText().equals("2")
                                ? two
                                : numbers ? complete : gaps;
                String body =
                        "{\"statistic\":%s%s,\"ratings\":%s}"
                                .formatted(statistic.path("statistic"), more, ratings);
                held &= measure(address, token, label(statistic, more), body, figures);
            }
        }
        System.out.println(held ? "all within the limit" : "NOT ALL WITHIN THE LIMIT");
        if (asJson) {
            System.out.println(figures);
        }
        return held ? 0 : 1;
    }

    /** Each level, and the weights that cost most. */
    private static List<String> variants(JsonNode statistic) {
        for (JsonNode parameter : statistic.path("parameters")) {
            if (parameter.path("name").asText().equals("level")) {
                return Stream.of("nominal", "ordinal", "interval", "ratio")
                        .map(",\"level\":\"%s\""::formatted)
                        .toList();
            }
            if (parameter.path("name").asText().equals("weights")) {
                return List.of(",\"weights\":\"quadratic\"");
            }
        }
        return List.of("");
    }

    private static String label(JsonNode statistic, String more) {
        return statistic.path("statistic").asText() + more.replaceAll("[,\"]", " ").stripTrailing();
    }

    private boolean measure(
            String address, String token, String label, String body, ObjectNode figures)
            throws IOException, InterruptedException {
        Latencies first = new Latencies();
        Latencies later = new Latencies();
        for (int i = 0; i <= MEASURED; i++) {
            long start = System.nanoTime();
            JsonNode answer = post(address, token, body);
            (i == 0 ? first : later).add(System.nanoTime() - start);
            if (!answer.path("value").isNumber()) {
                throw new PartFailure(label + " has no value: " + answer);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  %9.0f %9.0f %9.0f   %s%n",
                first.millis(1),
                later.millis(0.5),
                later.millis(1),
                label);
        figures.put(label, Math.round(later.millis(1)));
        return later.millis(1) < ALLOWED_MILLIS;
    }

    private JsonNode post(String address, String token, String body)
            throws IOException, InterruptedException {
        return send(
                request(address, token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String address, String token) throws IOException, InterruptedException {
        return send(request(address, token).GET());
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofSeconds(60));
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new PartFailure("answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }

    /** Raters who see the same thing three times in four and guess otherwise. */
    private static String matrix(int raters, double missing) {
        Random random = new Random(20_260_301);
        StringBuilder rows = new StringBuilder("[");
        for (int unit = 0; unit < UNITS; unit++) {
            int truth = 1 + random.nextInt(CATEGORIES);
            rows.append(unit == 0 ? "[" : ",[");
            for (int rater = 0; rater < raters; rater++) {
                int guess = 1 + random.nextInt(CATEGORIES);
                int seen = random.nextInt(4) < 3 ? truth : guess;
                rows.append(rater == 0 ? "" : ",");
                rows.append(random.nextDouble() < missing ? "null" : String.valueOf(seen));
            }
            rows.append(']');
        }
        return rows.append(']').toString();
    }
}
