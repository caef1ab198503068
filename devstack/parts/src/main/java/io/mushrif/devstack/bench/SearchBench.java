package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.mushrif.devstack.PartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How long a search takes over a million complaints and five million interactions: two words that
 * stand together in a real sentence, in English and in Arabic, also in another spelling than they
 * were written in, mistyped names and references; at the service itself, all types at once. Beside
 * it stands what a pattern match of one word costs in the database alone. The allowed time is 150
 * ms for 95 of 100, of a service that has answered 40 of each kind before. With {@code --lists} the
 * lists are measured on the same data.
 */
final class SearchBench implements NamedBench {

    private static final double ALLOWED_MILLIS = 150;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 200;
    private static final int PATTERNS = 3;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public int run(List<String> options, Path repository) {
        try (BenchStack bench = ContactCenterData.in(repository, options)) {
            Map<String, List<String>> searches = searches(bench, repository);
            int exit = measure(bench, searches, options.contains("--json"));
            Map<String, String> requests = new LinkedHashMap<>();
            searches.forEach((kind, typed) -> requests.put("search: " + kind, path(typed.get(0))));
            if (options.contains("--lists")) {
                exit = Math.max(exit, ListBench.measure(bench, options.contains("--json")));
                requests.putAll(ListBench.requests(bench));
            }
            if (QueryPlans.file(options) != null) {
                new QueryPlans(bench)
                        .write(QueryPlans.file(options), new ServiceClient(bench, "crm"), requests);
            }
            return exit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static Map<String, List<String>> searches(BenchStack bench, Path repository)
            throws IOException {
        Random random = new Random(1);
        Map<String, List<String>> searches = new LinkedHashMap<>();
        searches.put("two English words", pairs(Sentences.english(repository), 3, random));
        List<String> arabic = pairs(Sentences.arabic(), 2, random);
        searches.put("two Arabic words", arabic);
        searches.put(
                "two Arabic words, other spelling",
                arabic.stream().map(SearchBench::respelt).toList());
        searches.put("names, mistyped", names(bench, random));
        searches.put("references, mistyped", references(random));
        return searches;
    }

    private static String path(String typed) {
        return "/api/v1/search?limit=20&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }

    private static int measure(BenchStack bench, Map<String, List<String>> searches, boolean json)
            throws InterruptedException {
        ServiceClient client = new ServiceClient(bench, "crm");
        ObjectNode figures = new ObjectMapper().createObjectNode();
        System.out.printf(
                Locale.ROOT,
                "  %8s %8s %8s %8s   search (at the service, all types, limit 20)%n",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "empty");
        for (List<String> typed : searches.values()) {
            for (int i = 0; i < WARM_UP; i++) {
                client.get(path(typed.get(i)), new Latencies());
            }
        }
        boolean held = true;
        for (Map.Entry<String, List<String>> search : searches.entrySet()) {
            Latencies latencies = new Latencies();
            int empty = 0;
            for (int i = WARM_UP; i < WARM_UP + MEASURED; i++) {
                String found = client.get(path(search.getValue().get(i)), latencies);
                empty += found.contains("\"items\":[]") ? 1 : 0;
            }
            print(search.getKey(), latencies, empty, figures);
            held &= latencies.millis(0.95) < ALLOWED_MILLIS;
        }
        print("one word by pattern in the database", patterns(bench), 0, figures);
        System.out.println(held ? "all within the limit" : "NOT ALL WITHIN THE LIMIT");
        if (json) {
            System.out.println(figures);
        }
        return held ? 0 : 1;
    }

    /** Two words of the same sentence. */
    private static List<String> pairs(List<String> sentences, int shortest, Random random) {
        List<String> pairs = new ArrayList<>();
        while (pairs.size() < WARM_UP + MEASURED) {
            String[] words =
                    sentences.get(random.nextInt(sentences.size())).split("[^\\p{L}\\p{N}]+");
            String first = words[random.nextInt(words.length)];
            String second = words[random.nextInt(words.length)];
            if (first.length() >= shortest
                    && second.length() >= shortest
                    && !first.equals(second)) {
                pairs.add(first + " " + second);
            }
        }
        return pairs;
    }

    private static String respelt(String words) {
        return words.replace('ة', 'ه').replaceAll("[أإآ]", "ا").replace('ى', 'ي').replace("ئ", "ي");
    }

    private static List<String> names(BenchStack bench, Random random) {
        List<String> names = new ArrayList<>();
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select name from customer order by md5(id::text) limit "
                                        + (WARM_UP + MEASURED))) {
            while (row.next()) {
                String name = row.getString(1);
                int at = 1 + random.nextInt(name.length() - 1);
                names.add(name.substring(0, at) + name.substring(at + 1));
            }
        } catch (SQLException e) {
            throw new PartFailure("names cannot be read: " + e.getMessage(), e);
        }
        return names;
    }

    private static List<String> references(Random random) {
        List<String> references = new ArrayList<>();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            references.add("c 2026 " + (100_000 + random.nextInt(800_000)) * 10L);
        }
        return references;
    }

    /** What has to be paid without an index of words. */
    private static Latencies patterns(BenchStack bench) {
        Latencies latencies = new Latencies();
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < PATTERNS; i++) {
                long start = System.nanoTime();
                try (ResultSet row =
                        statement.executeQuery(
                                "select id from complaint where description ilike '%refinance%'"
                                        + " order by received_at desc limit 20")) {
                    row.next();
                }
                latencies.add(System.nanoTime() - start);
            }
        } catch (SQLException e) {
            throw new PartFailure("the pattern match fails: " + e.getMessage(), e);
        }
        return latencies;
    }

    private static void print(String search, Latencies latencies, int empty, ObjectNode figures) {
        System.out.printf(
                Locale.ROOT,
                "  %8.1f %8.1f %8.1f %8d   %s%n",
                latencies.millis(0.50),
                latencies.millis(0.95),
                latencies.millis(0.99),
                empty,
                search);
        figures.put(search, Math.round(latencies.millis(0.95) * 10) / 10.0);
    }
}
