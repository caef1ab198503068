package io.mushrif.devstack.bench;

import io.mushrif.devstack.PartFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plans by which the database answers requests to complaints-service, as {@code auto_explain}
 * tells them, in a file for people.
 */
final class QueryPlans {

    private static final Pattern MONTH = Pattern.compile(" on interaction_\\d{4}_\\d{2}");
    private static final int MOST_ATTEMPTS = 20;
    private static final String OPTION = "--plans=";

    private static final Pattern PLAN =
            Pattern.compile(
                    "duration: ([0-9.]+) ms  plan:\\s*\\R\\s*Query Text: (.*?)\\R((?:\\t.*\\R?)+)");

    private static final Pattern TABLES =
            Pattern.compile("(?i)\\bfrom\\s+\\(?\\s*(complaint|interaction|customer|found|newest)");

    private final BenchStack bench;
    private final Path log;

    QueryPlans(BenchStack bench) {
        this.bench = bench;
        log = bench.stack().home().resolve("logs/postgres.log");
    }

    /** The file that {@code --plans=} names; null when it was not given. */
    static Path file(List<String> options) {
        return options.stream()
                .filter(option -> option.startsWith(OPTION))
                .findFirst()
                .map(option -> Path.of(option.substring(OPTION.length())))
                .orElse(null);
    }

    /**
     * Asks each request once, after a first time that fills the caches, and writes what it took.
     */
    void write(Path file, ServiceClient client, Map<String, String> requests)
            throws IOException, InterruptedException {
        explain();
        for (String path : requests.values()) {
            afterReconnecting(client, path);
        }
        StringBuilder text =
                new StringBuilder(
                        """
                        # Query plans

                        What the database does for lists and searches with %,d complaints, %,d interactions and %,d customers, written by
                        `./mushrif bench search --lists --keep --plans=FILE`. Statements of less than 0.1 ms are left out; of the months of
                        interactions the first is shown.
                        """
                                .formatted(
                                        bench.count("complaints", "select count(*) from complaint"),
                                        bench.count(
                                                "complaints", "select count(*) from interaction"),
                                        bench.count(
                                                "complaints", "select count(*) from customer")));
        for (Map.Entry<String, String> request : requests.entrySet()) {
            long from = Files.size(log);
            client.get(request.getValue(), new Latencies());
            text.append("\n## ").append(request.getKey()).append('\n');
            for (String plan : plans(from)) {
                text.append(plan);
            }
        }
        Files.writeString(file, text);
    }

    /** The first requests meet sessions of the service that were ended. */
    private static void afterReconnecting(ServiceClient client, String path)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                client.get(path, new Latencies());
                return;
            } catch (PartFailure e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }

    /** For all sessions from now on; those that are open are ended. */
    private void explain() {
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    alter database complaints set session_preload_libraries = 'auto_explain';
                    alter database complaints set auto_explain.log_min_duration = 0.1;
                    alter database complaints set auto_explain.log_analyze = on;
                    alter database complaints set auto_explain.log_timing = off;
                    select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = 'complaints' and pid <> pg_backend_pid()
                    """);
        } catch (SQLException e) {
            throw new PartFailure("plans cannot be logged: " + e.getMessage(), e);
        }
    }

    private List<String> plans(long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        String said =
                new String(all, (int) from, (int) (all.length - from), StandardCharsets.UTF_8);
        List<String> plans = new ArrayList<>();
        Matcher matcher = PLAN.matcher(said);
        while (matcher.find()) {
            if (TABLES.matcher(matcher.group(2) + matcher.group(3)).find()
                    || matcher.group(3).contains(" on interaction_")
                    || matcher.group(3).contains(" on complaint")
                    || matcher.group(3).contains(" on customer")) {
                plans.add(
                        String.format(
                                Locale.ROOT,
                                "%n%s ms%n%n```%n%s```%n",
                                matcher.group(1),
                                shortened(matcher.group(3))));
            }
        }
        return plans;
    }

    /**
     * Without the text of the statement, which stands before the plan, without what was not
     * executed, and of the months of a table only the first one.
     */
    private static String shortened(String plan) {
        StringBuilder text = new StringBuilder();
        Set<Integer> months = new HashSet<>();
        int left = Integer.MAX_VALUE;
        boolean begun = false;
        for (String line : plan.lines().map(each -> each.replaceFirst("^\\t", "")).toList()) {
            begun |= line.contains("(cost=");
            int depth = line.length() - line.stripLeading().length();
            if (!begun || depth > left) {
                continue;
            }
            left = Integer.MAX_VALUE;
            if (line.contains("Append  (cost=")) {
                months.clear();
            }
            boolean isMonth = MONTH.matcher(line).find();
            if (line.contains("never executed") || isMonth && !months.add(depth)) {
                left = depth;
            } else {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }
}
