package io.mushrif.complaints.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.routing.RoutingSite.Member;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * 5,000 complaints are registered over HTTP while 200 agents come on and go off shift by events,
 * and three routers of the same database route at once. What must hold is worked out here a second
 * time, from the rows and without the policy.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(RoutingLoadApiTest.OwnDatabase.class)
class RoutingLoadApiTest {

    /** A database of its own, so that neither this test nor others meet each other's complaints. */
    public static class OwnDatabase implements QuarkusTestProfile {}

    private static final Logger LOG = Logger.getLogger(RoutingLoadApiTest.class);

    private static final int COMPLAINTS = Integer.getInteger("mushrif.test.complaints", 5_000);
    private static final int THREADS = 6;

    /** Two languages; agents of other tests, of whom Kafka still knows, speak neither. */
    private static final String A = "sw";

    private static final String B = "rw";

    private static final String SPOKEN_BY_NOBODY = "yo";

    /** Category of the complaint → skill of the agent. */
    private static final Map<String, String> SKILLS =
            Map.of("Cards", "cards", "Loans", "loans", "Fraud", "fraud");

    /** Agents who can do the same and may hold as much. */
    private record Group(int size, List<String> languages, List<String> skills, int capacity) {}

    private static final List<Group> GROUPS =
            List.of(
                    new Group(60, List.of(A), List.of("cards"), 45),
                    new Group(30, List.of(B), List.of("cards"), 45),
                    new Group(40, List.of(A, B), List.of("cards", "loans"), 40),
                    new Group(40, List.of(A), List.of("loans"), 35),
                    new Group(20, List.of(B), List.of("loans", "fraud"), 40),
                    new Group(10, List.of(A, B), List.of("fraud"), 12));

    private record Row(UUID id, String status, String language, String category, UUID agent) {}

    private final Random random = new Random(20261122);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = AccessTokens.of("crm", Roles.INTEGRATION);
    private final Map<Group, List<Member>> members = new HashMap<>();
    private final Map<UUID, Member> byId = new HashMap<>();
    private final Set<UUID> onShift = Collections.synchronizedSet(new HashSet<>());
    private final Set<UUID> everOff = Collections.synchronizedSet(new HashSet<>());
    private final AtomicInteger shiftEvents = new AtomicInteger();

    @Test
    void five_thousand_complaints_are_routed_while_two_hundred_agents_come_and_go()
            throws Exception {
        SKILLS.forEach(
                (category, skill) ->
                        io.mushrif.testkit.Api.as("ops", Roles.OPERATIONS_MANAGER)
                                .body(Map.of("category", category, "skills", List.of(skill)))
                                .put("/api/v1/routing-rules/" + skill)
                                .then()
                                .statusCode(200));
        AtomicBoolean running = new AtomicBoolean(true);
        ExecutorService threads = Executors.newCachedThreadPool();
        try (ShiftEvents staffing = new ShiftEvents()) {
            GROUPS.forEach(group -> join(group, staffing));
            awaitShifts();
            Future<?> secondRouter = threads.submit(router(running));
            Future<?> thirdRouter = threads.submit(router(running));
            Future<Integer> watch = threads.submit(watch(running));

            int waiting = COMPLAINTS * 2 / 10;
            long begin = System.nanoTime();
            whileNobodyRoutes(() -> register(threads, waiting));
            report("registered while nobody routes", waiting, System.nanoTime() - begin);
            begin = System.nanoTime();
            awaitQuiet();
            report("that waited are routed", waiting, System.nanoTime() - begin);
            spread().forEach((group, far) -> assertThat(far).as(group).isLessThanOrEqualTo(1));

            AtomicBoolean churning = new AtomicBoolean(true);
            Future<?> churn = threads.submit(churn(staffing, churning));
            begin = System.nanoTime();
            register(threads, COMPLAINTS * 4 / 10);
            long registered = System.nanoTime();
            churning.set(false);
            churn.get();
            awaitShifts();
            awaitQuiet();
            long quiet = System.nanoTime();
            report(
                    "registered and routed while they come and go",
                    COMPLAINTS * 4 / 10,
                    quiet - begin);
            LOG.infof(
                    "quiet %d ms after the last registration; %d shift events; spread %s",
                    TimeUnit.NANOSECONDS.toMillis(quiet - registered), shiftEvents.get(), spread());
            assertSpreadOfThoseWhoStayed();

            register(threads, COMPLAINTS * 4 / 10);
            awaitQuiet();
            LOG.infof("spread at the end %s", spread());
            running.set(false);
            secondRouter.get();
            thirdRouter.get();
            LOG.infof("looked %d times that nobody is over capacity", watch.get());
        } finally {
            running.set(false);
            threads.shutdownNow();
        }
        List<Row> rows = rows();
        assertThat(rows).hasSize(COMPLAINTS);
        assertThat(violations(rows)).isEmpty();
        assertThat(assignable(rows)).isEmpty();
        spread().forEach((group, far) -> assertThat(far).as(group).isLessThanOrEqualTo(1));
        long left = rows.stream().filter(row -> row.agent() == null).count();
        LOG.infof("%d with agents, %d wait", rows.size() - left, left);
        assertThat(
                        rows.stream()
                                .filter(row -> row.agent() == null)
                                .map(Row::language)
                                .collect(Collectors.toSet()))
                .contains(SPOKEN_BY_NOBODY);
    }

    private void join(Group group, ShiftEvents staffing) {
        List<Member> joined = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            UUID id = UUID.randomUUID();
            Member member =
                    new Member(
                            id,
                            "u" + id,
                            UUID.randomUUID(),
                            group.languages(),
                            group.skills(),
                            group.capacity());
            joined.add(member);
            byId.put(id, member);
            staffing.send(member.joined());
            staffing.send(member.comes(Instant.now()));
            onShift.add(id);
        }
        members.put(group, joined);
    }

    /** A router as another replica would run it. */
    private Callable<Void> router(AtomicBoolean running) {
        RoutingRound round = Arc.container().instance(RoutingRound.class).get();
        return () -> {
            while (running.get()) {
                round.run();
                Thread.sleep(20);
            }
            return null;
        };
    }

    /** Looks all the time that nobody holds more than they may. */
    private Callable<Integer> watch(AtomicBoolean running) {
        return () -> {
            int looked = 0;
            while (running.get()) {
                assertThat(
                                RoutingSite.number(
                                        """
                                        select count(*) from routing_agent a where capacity < (select count(*)
                                        from complaint c where c.agent_id = a.agent_id and c.status not in
                                        ('RESPONDED', 'CLOSED', 'WITHDRAWN', 'MERGED'))
                                        """))
                        .as("agents over capacity")
                        .isZero();
                looked++;
                Thread.sleep(50);
            }
            return looked;
        };
    }

    /** Agents go and come, at most a quarter of a group at once. */
    private Callable<Void> churn(ShiftEvents staffing, AtomicBoolean churning) {
        return () -> {
            while (churning.get()) {
                for (Group group : GROUPS) {
                    List<Member> all = members.get(group);
                    Member member = all.get(random.nextInt(all.size() * 3 / 4));
                    long off = all.stream().filter(it -> !onShift.contains(it.id())).count();
                    if (!onShift.contains(member.id())) {
                        onShift.add(member.id());
                        staffing.send(member.comes(Instant.now()));
                        shiftEvents.incrementAndGet();
                    } else if (off < all.size() / 4) {
                        onShift.remove(member.id());
                        everOff.add(member.id());
                        staffing.send(member.goes(Instant.now()));
                        shiftEvents.incrementAndGet();
                    }
                }
                Thread.sleep(25);
            }
            return null;
        };
    }

    /** Registering does not wait for routing: it goes on while the routers are held up. */
    private static void whileNobodyRoutes(Step step) {
        RoutingLock lock = Arc.container().instance(RoutingLock.class).get();
        QuarkusTransaction.requiringNew()
                .timeout(300)
                .run(
                        () -> {
                            lock.hold();
                            try {
                                step.run();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                            assertThat(
                                            RoutingSite.number(
                                                    "select count(*) from complaint where agent_id is not null"))
                                    .isZero();
                        });
    }

    private interface Step {
        void run() throws Exception;
    }

    private void register(ExecutorService threads, int count) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        List<Callable<Void>> clerks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random dice = new Random(random.nextLong());
            clerks.add(
                    () -> {
                        while (left.getAndDecrement() > 0) {
                            register(dice);
                        }
                        return null;
                    });
        }
        for (Future<Void> clerk : threads.invokeAll(clerks)) {
            clerk.get();
        }
    }

    private void register(Random dice) throws IOException, InterruptedException {
        int kind = dice.nextInt(100);
        String category = kind < 50 ? "Cards" : kind < 80 ? "Loans" : kind < 92 ? "Fraud" : "Other";
        String language =
                dice.nextInt(100) == 0 ? SPOKEN_BY_NOBODY : dice.nextInt(100) < 60 ? A : B;
        String priority = List.of("LOW", "NORMAL", "HIGH", "URGENT").get(dice.nextInt(4));
        String body =
                """
                {"channel":"CALL","description":"لم تصل بطاقتي","category":"%s","language":"%s","priority":"%s"}
                """
                        .formatted(category, language, priority);
        HttpResponse<String> answer = send("/api/v1/complaints", body, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        if (dice.nextInt(50) == 0) {
            begin(answer);
        }
    }

    /** Somebody begins to work on it; it may be routed in between, then they leave it. */
    private void begin(HttpResponse<String> registered) throws IOException, InterruptedException {
        String path =
                URI.create(registered.headers().firstValue("Location").orElseThrow()).getPath();
        String tag = registered.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> acknowledged = send(path + "/acknowledgement", "{}", tag);
        assertThat(acknowledged.statusCode()).isIn(200, 412);
        if (acknowledged.statusCode() == 200) {
            tag = acknowledged.headers().firstValue("ETag").orElseThrow();
            assertThat(send(path + "/investigation", "{}", tag).statusCode()).isIn(200, 412);
        }
    }

    private HttpResponse<String> send(String path, String body, String ifMatch)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void awaitShifts() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            Set<UUID> known =
                                    RoutingSite.uuids(
                                            "select agent_id from routing_agent where active");
                            Set<UUID> there =
                                    RoutingSite.uuids(
                                            "select agent_id from routing_agent where on_shift");
                            return known.containsAll(byId.keySet())
                                    && byId.keySet().stream()
                                            .allMatch(
                                                    id ->
                                                            there.contains(id)
                                                                    == onShift.contains(id));
                        });
    }

    private void awaitQuiet() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            List<Row> rows = rows();
                            return assignable(rows).isEmpty() && notTakenBack(rows).isEmpty();
                        });
    }

    private static List<Row> rows() {
        return RoutingSite.rows(
                "select id, status, language, category, agent_id from complaint",
                row ->
                        new Row(
                                row.getObject(1, UUID.class),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getObject(5, UUID.class)));
    }

    /** Complaints with somebody who must not have them. */
    private List<String> violations(List<Row> rows) {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows) {
            Member agent = row.agent() == null ? null : byId.get(row.agent());
            if (agent != null && !fits(agent, row)) {
                wrong.add(row + " is with " + agent);
            }
        }
        load(rows)
                .forEach(
                        (agent, load) -> {
                            if (load > byId.get(agent).capacity()) {
                                wrong.add(agent + " has " + load);
                            }
                        });
        notTakenBack(rows).forEach(row -> wrong.add(row + " is with somebody off shift"));
        return wrong;
    }

    private List<Row> notTakenBack(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.agent() != null && !onShift.contains(row.agent()))
                .filter(row -> !row.status().equals("INVESTIGATING"))
                .toList();
    }

    /** Waiting complaints for which somebody on shift has room. */
    private List<Row> assignable(List<Row> rows) {
        Map<UUID, Integer> load = load(rows);
        List<Member> free =
                onShift.stream()
                        .map(byId::get)
                        .filter(it -> load.getOrDefault(it.id(), 0) < it.capacity())
                        .toList();
        return rows.stream()
                .filter(row -> row.agent() == null)
                .filter(row -> free.stream().anyMatch(agent -> fits(agent, row)))
                .toList();
    }

    private static boolean fits(Member agent, Row row) {
        String skill = SKILLS.get(row.category());
        return agent.languages().contains(row.language())
                && (skill == null || agent.skills().contains(skill));
    }

    private static Map<UUID, Integer> load(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.agent() != null)
                .collect(Collectors.toMap(Row::agent, row -> 1, Integer::sum));
    }

    /** How far the load of anybody on shift is from the mean of their group. */
    private Map<String, Double> spread() {
        Map<UUID, Integer> load = load(rows());
        Map<String, Double> spread = new java.util.TreeMap<>();
        members.forEach(
                (group, all) -> {
                    List<Integer> loads =
                            all.stream()
                                    .filter(it -> onShift.contains(it.id()))
                                    .map(it -> load.getOrDefault(it.id(), 0))
                                    .toList();
                    double mean = loads.stream().mapToInt(it -> it).average().orElse(0);
                    spread.put(
                            group.languages() + "" + group.skills() + " mean " + mean,
                            loads.stream().mapToDouble(it -> Math.abs(it - mean)).max().orElse(0));
                });
        return spread;
    }

    /** Who was on shift all the time had the same chances as the others of their group. */
    private void assertSpreadOfThoseWhoStayed() {
        Map<UUID, Integer> load = load(rows());
        members.forEach(
                (group, all) -> {
                    List<Integer> stayed =
                            all.stream()
                                    .filter(it -> !everOff.contains(it.id()))
                                    .map(it -> load.getOrDefault(it.id(), 0))
                                    .toList();
                    assertThat(stayed).isNotEmpty();
                    assertThat(Collections.max(stayed) - Collections.min(stayed))
                            .as("those of %s who stayed", group)
                            .isLessThanOrEqualTo(1);
                });
    }

    private static void report(String what, int count, long nanos) {
        LOG.infof(
                "%d complaints %s: %.1f s, %.0f/s",
                count, what, nanos / 1e9, count / (nanos / 1e9));
    }
}
