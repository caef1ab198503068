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
 * How long lists take with a million complaints and five million interactions: each filter that the
 * API documents, first pages and pages in the middle, at the service itself. Beside it stands the
 * limit: one row by its id, over HTTP as well. The allowed time is 50 ms for 95 of 100.
 */
final class ListBench implements NamedBench {

    private static final double ALLOWED_MILLIS = 50;
    private static final double DUE_ALLOWED_MILLIS = 5;
    private static final int WARM_UP = 40;
    private static final int MEASURED = 200;
    private static final int VALUES = 100;

    private static final String SOME = " order by random() limit " + VALUES;
    private static final String SOME_COMPLAINTS =
            " from complaint tablesample bernoulli (0.05)" + SOME;
    private static final String SOME_INTERACTIONS =
            " from interaction tablesample bernoulli (0.01)" + SOME;

    /** Name of a list with its filters → values of these to ask with. */
    private static Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        for (String column :
                List.of(
                        "status",
                        "priority",
                        "channel",
                        "product",
                        "category",
                        "team_id",
                        "agent_id",
                        "customer_id",
                        "reference")) {
            lists.put(
                    "/api/v1/complaints?" + field(column) + "={0}",
                    "select " + column + SOME_COMPLAINTS);
        }
        lists.put("/api/v1/complaints?", "select ''");
        lists.put("/api/v1/complaints?sort=receivedAt", "select ''");
        lists.put("/api/v1/complaints?sort=nextDueAt", "select ''");
        lists.put("/api/v1/complaints?sort=-nextDueAt", "select ''");
        lists.put(
                "/api/v1/complaints?source=cfpb&externalId={0}",
                "select external_id" + SOME_COMPLAINTS);
        lists.put("/api/v1/complaints?source={0}", "select 'cfpb'");
        lists.put("/api/v1/complaints?externalId={0}", "select external_id" + SOME_COMPLAINTS);
        String day =
                "select to_char(received_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')";
        lists.put("/api/v1/complaints?receivedTo={0}", day + SOME_COMPLAINTS);
        lists.put("/api/v1/complaints?receivedFrom={0}", day + SOME_COMPLAINTS);
        lists.put(
                "/api/v1/complaints?dueBefore={0}",
                "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        lists.put(
                "/api/v1/complaints?dueBefore={0}&sort=nextDueAt",
                "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
        lists.put(
                "/api/v1/complaints?status=INVESTIGATING&priority=URGENT&teamId={0}",
                "select team_id" + SOME_COMPLAINTS);
        lists.put("/api/v1/complaints?parentId={0}", "select id" + SOME_COMPLAINTS);
        lists.put("/api/v1/complaints?problemGroupId={0}", "select id" + SOME_COMPLAINTS);
        for (String column :
                List.of(
                        "customer_id",
                        "agent_id",
                        "team_id",
                        "channel",
                        "direction",
                        "outcome",
                        "queue")) {
            lists.put(
                    "/api/v1/interactions?" + field(column) + "={0}",
                    "select " + column + SOME_INTERACTIONS);
        }
        lists.put("/api/v1/interactions?", "select ''");
        lists.put(
                "/api/v1/interactions?source=pbx&externalId={0}",
                "select external_id" + SOME_INTERACTIONS);
        lists.put(
                "/api/v1/interactions?startedTo={0}",
                day.replace("received_at", "started_at") + SOME_INTERACTIONS);
        lists.put(
                "/api/v1/interactions?channel=EMAIL&startedFrom={0}",
                day.replace("received_at", "started_at") + SOME_INTERACTIONS);
        lists.put("/api/v1/customers?", "select ''");
        lists.put("/api/v1/customers?email={0}", "select email from customer" + SOME);
        lists.put("/api/v1/customers?phone={0}", "select phone from customer" + SOME);
        lists.put(
                "/api/v1/customers?source=crm&externalId={0}",
                "select external_id from customer" + SOME);
        return lists;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public int run(List<String> options, Path repository) {
        try (BenchStack bench = ContactCenterData.in(repository, options)) {
            int exit = measure(bench, options.contains("--json"));
            if (QueryPlans.file(options) != null) {
                new QueryPlans(bench)
                        .write(
                                QueryPlans.file(options),
                                new ServiceClient(bench, "crm"),
                                requests(bench));
            }
            return exit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    /** The figures of all lists with the data that is there. */
    static int measure(BenchStack bench, boolean json) throws InterruptedException {
        ServiceClient client = new ServiceClient(bench, "crm");
        ObjectNode figures = new ObjectMapper().createObjectNode();
        System.out.printf(
                Locale.ROOT,
                "  %8s %8s %8s   list (at the service, limit 50)%n",
                "p50 ms",
                "p95 ms",
                "p99 ms");
        print(
                "one complaint by its id",
                ask(client, "/api/v1/complaints/{0}", values(bench, "select id" + SOME_COMPLAINTS)),
                figures);
        boolean held = true;
        for (Map.Entry<String, String> list : lists().entrySet()) {
            Latencies latencies = ask(client, list.getKey(), values(bench, list.getValue()));
            print(list.getKey(), latencies, figures);
            held &= latencies.millis(0.95) < ALLOWED_MILLIS;
        }
        Latencies due = due(bench);
        print("next due clock (SQL)", due, figures);
        held &= due.millis(0.95) < DUE_ALLOWED_MILLIS;
        System.out.println(held ? "all within the limit" : "NOT ALL WITHIN THE LIMIT");
        if (json) {
            System.out.println(figures);
        }
        return held ? 0 : 1;
    }

    /** Each list once, with one value. */
    static Map<String, String> requests(BenchStack bench) {
        Map<String, String> requests = new LinkedHashMap<>();
        lists().forEach(
                        (list, values) ->
                                requests.put(
                                        list.replace("/api/v1/", "").replace("{0}", "…"),
                                        list.replace("{0}", values(bench, values).get(0))));
        return requests;
    }

    private static Latencies ask(ServiceClient client, String list, List<String> values)
            throws InterruptedException {
        Random random = new Random(1);
        Latencies latencies = new Latencies();
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            String path = list.replace("{0}", values.get(random.nextInt(values.size())));
            Latencies counted = i < WARM_UP ? new Latencies() : latencies;
            String page = client.get(path, counted);
            String cursor = cursor(page);
            if (cursor != null && i % 2 == 0) {
                client.get(path + (path.endsWith("?") ? "" : "&") + "cursor=" + cursor, counted);
            }
        }
        return latencies;
    }

    private static String cursor(String page) {
        int at = page.indexOf("\"nextCursor\":\"");
        return at < 0 ? null : page.substring(at + 14, page.indexOf('"', at + 14));
    }

    /** What the watch of clocks asks, again and again. */
    private static Latencies due(BenchStack bench) {
        Latencies latencies = new Latencies();
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < MEASURED; i++) {
                long start = System.nanoTime();
                try (ResultSet row =
                        statement.executeQuery(
                                "select id from complaint where next_due_at is not null"
                                        + " order by next_due_at, id limit 1")) {
                    row.next();
                }
                latencies.add(System.nanoTime() - start);
            }
        } catch (SQLException e) {
            throw new PartFailure("the next due clock cannot be asked: " + e.getMessage(), e);
        }
        return latencies;
    }

    private static List<String> values(BenchStack bench, String query) {
        List<String> values = new ArrayList<>();
        try (Connection connection = bench.stack().postgres().superuser("complaints");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                if (row.getString(1) == null) {
                    continue;
                }
                values.add(URLEncoder.encode(row.getString(1), StandardCharsets.UTF_8));
            }
        } catch (SQLException e) {
            throw new PartFailure(query + " fails: " + e.getMessage(), e);
        }
        return values;
    }

    private static void print(String list, Latencies latencies, ObjectNode figures) {
        System.out.printf(
                Locale.ROOT,
                "  %8.1f %8.1f %8.1f   %s%n",
                latencies.millis(0.50),
                latencies.millis(0.95),
                latencies.millis(0.99),
                list.replace("/api/v1/", "").replace("{0}", "…"));
        figures.put(list, Math.round(latencies.millis(0.95) * 10) / 10.0);
    }

    private static String field(String column) {
        int underscore = column.indexOf('_');
        return underscore < 0 ? column : column.substring(0, underscore) + "Id";
    }
}
