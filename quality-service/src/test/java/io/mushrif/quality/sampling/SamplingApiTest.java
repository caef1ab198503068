package io.mushrif.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.complaint.ComplaintProfile;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.quality.interaction.InteractionFixture;
import io.mushrif.quality.interaction.Interactions;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SamplingApiTest {

    private static final String PLANS = "/api/v1/sampling-plans";
    private static final String ASSIGNMENTS = "/api/v1/sampling-assignments";
    private static final Instant AT = Instant.parse("2026-03-02T07:00:00Z");
    private static final String MARCH =
            "{\"from\":\"2026-03-01T00:00:00Z\",\"to\":\"2026-04-01T00:00:00Z\"}";

    private final String boss = QualityApi.unique("boss");
    private final String one = QualityApi.unique("one");
    private final String two = QualityApi.unique("two");

    @Test
    void each_agent_gives_the_quota_and_analysts_share_it_without_own_calls() {
        UUID team = QualityApi.team(boss);
        UUID amal = QualityApi.agent(team, one);
        UUID badr = QualityApi.agent(team, QualityApi.unique("badr"));
        arrive(calls(team, amal, 12));
        arrive(calls(team, badr, 12));
        arrive(calls(team, QualityApi.agent(team, QualityApi.unique("carim")), 1));
        String plan = plan(team, "QUOTA", 4, "");
        Response drawn = draw(plan);
        drawn.then()
                .statusCode(201)
                .body("population", equalTo(25), "target", equalTo(12), "drawn", equalTo(9))
                .body("state", equalTo("CLOSED"))
                .body("cells.drawn", hasItem(1))
                .body("fit.find { it.kind == 'AGENT' }.degreesOfFreedom", equalTo(2));
        JsonPath all = list(manager(), "planId=" + plan);
        assertThat(all.getList("items")).hasSize(9);
        Map<String, Long> load =
                all.getList("items.analyst", String.class).stream()
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        assertThat(load.values()).containsExactlyInAnyOrder(4L, 5L);
        assertThat(list(analyst(one), "planId=" + plan).getList("items.agentId", String.class))
                .isNotEmpty()
                .doesNotContain(amal.toString());
        manager()
                .get(PLANS + "/" + plan + "/progress?at=2026-03-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("drawn", equalTo(9), "done", equalTo(0))
                .body("cells.quota", everyItem(equalTo(4)));
        draw(plan).then().statusCode(409).body("code", equalTo("sample-drawn-before"));
    }

    @Test
    void the_same_seed_draws_the_same_calls_and_what_is_drawn_is_not_drawn_again() {
        UUID team = QualityApi.team(boss);
        arrive(calls(team, QualityApi.agent(team, QualityApi.unique("amal")), 30));
        String plan = plan(team, "RANDOM", 5, ",\"seed\":42");
        String same = plan(team, "RANDOM", 5, ",\"seed\":42");
        String window = "/preview?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z";
        List<String> first = preview(plan, window);
        assertThat(first).hasSize(5).isEqualTo(preview(same, window));
        draw(plan).then().statusCode(201);
        assertThat(list(manager(), "planId=" + plan).getList("items.interactionId", String.class))
                .containsExactlyInAnyOrderElementsOf(first);
        assertThat(preview(same, window)).hasSize(5).doesNotContainAnyElementsOf(first);
    }

    @Test
    void two_replicas_draw_a_slice_once() {
        UUID team = QualityApi.team(boss);
        TestClock clock = TestClock.installed("2026-03-01T08:00:00Z");
        arrive(
                calls(
                        team,
                        QualityApi.agent(team, QualityApi.unique("amal")),
                        40,
                        Duration.ofHours(16)));
        UUID plan = UUID.fromString(plan(team, "RANDOM", 10, ",\"spread\":4"));
        clock.advance(Duration.ofDays(40));
        List<CompletableFuture<Void>> replicas = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            replicas.add(CompletableFuture.runAsync(() -> due().draw(plan)));
        }
        replicas.forEach(CompletableFuture::join);
        due().draw(plan);
        List<String> drawn =
                list(manager(), "planId=" + plan).getList("items.interactionId", String.class);
        assertThat(drawn).hasSize(10).doesNotHaveDuplicates();
        JsonPath samples = manager().get("/api/v1/samples?planId=" + plan).jsonPath();
        assertThat(samples.getList("items")).hasSize(5);
        assertThat(new HashSet<>(samples.getList("items.from"))).hasSize(5);
    }

    @Test
    void a_plan_of_the_stream_draws_while_calls_come_in_and_holds_what_was_scored() {
        UUID team = QualityApi.team(boss);
        UUID agent = QualityApi.agent(team, QualityApi.unique("amal"));
        TestClock.installed("2026-03-03T08:00:00Z");
        UUID plan = UUID.fromString(plan(team, "RANDOM", 3, ",\"seed\":7,\"timing\":\"STREAM\""));
        List<InteractionRecorded> early = calls(team, agent, 6);
        arrive(early);
        due().draw(plan);
        List<String> before = open(plan);
        assertThat(before).hasSize(3);
        Events.send(scored(UUID.fromString(before.get(0)), agent, team));
        Awaitility.await().until(() -> open(plan).size() == 2);
        arrive(calls(team, agent, 60));
        due().draw(plan);
        List<String> after = open(plan);
        String preview =
                PLANS + "/" + plan + "/preview?from=2026-02-28T21:00:00Z&to=2026-03-03T08:00:00Z";
        assertThat(after).hasSizeBetween(2, 3);
        assertThat(list(manager(), "state=DONE&planId=" + plan).getList("items.interactionId"))
                .containsExactly(before.get(0));
        manager().get(preview).then().statusCode(200).body("items", hasSize(3));
    }

    @Test
    void a_skipped_call_is_replaced_by_the_next_in_rank() {
        UUID team = QualityApi.team(boss);
        arrive(calls(team, QualityApi.agent(team, QualityApi.unique("amal")), 9));
        String plan = plan(team, "RANDOM", 2, "");
        draw(plan).then().statusCode(201);
        String id = list(manager(), "planId=" + plan).getString("items[0].id");
        String holder = list(manager(), "planId=" + plan).getString("items[0].analyst");
        String skipping = ASSIGNMENTS + "/" + id + "/skipping";
        String body = "{\"reason\":\"The recording is silent\"}";
        analyst(holder).body(body).post(skipping).then().statusCode(428);
        analyst(holder)
                .header("If-Match", "\"0\"")
                .body(body)
                .post(skipping)
                .then()
                .statusCode(200)
                .body("state", equalTo("SKIPPED"));
        analyst(holder)
                .header("If-Match", "\"1\"")
                .body(body)
                .post(skipping)
                .then()
                .statusCode(409)
                .body("code", equalTo("assignment-not-open"));
        JsonPath open = list(manager(), "state=OPEN&planId=" + plan);
        assertThat(open.getList("items.place", Integer.class)).hasSize(2).contains(3);
        assertThat(open.getList("items.id")).doesNotContain(id);
    }

    @Test
    void an_assignment_is_given_to_another_analyst_of_the_plan_but_not_to_its_agent() {
        UUID team = QualityApi.team(boss);
        arrive(calls(team, QualityApi.agent(team, two), 3));
        String plan = plan(team, "RANDOM", 1, "");
        draw(plan).then().statusCode(201);
        JsonPath drawn = list(manager(), "planId=" + plan);
        assertThat(drawn.getString("items[0].analyst")).isEqualTo(one);
        String path = ASSIGNMENTS + "/" + drawn.getString("items[0].id") + "/reassignment";
        RequestSpecification request = manager().header("If-Match", "\"0\"");
        request.body("{\"analyst\":\"" + two + "\"}")
                .post(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("own-interaction"));
        manager()
                .header("If-Match", "\"0\"")
                .body("{\"analyst\":\"stranger\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("analyst"));
        analyst(two)
                .header("If-Match", "\"0\"")
                .body("{\"analyst\":\"" + one + "\"}")
                .post(path)
                .then()
                .statusCode(403);
        analyst(one)
                .header("If-Match", "\"0\"")
                .body("{\"analyst\":\"" + one + "\"}")
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void an_evaluation_closes_the_assignment() {
        UUID team = QualityApi.team(boss);
        UUID agent = QualityApi.agent(team, QualityApi.unique("amal"));
        arrive(calls(team, agent, 3));
        String plan = plan(team, "RANDOM", 1, "");
        draw(plan).then().statusCode(201);
        String interaction = list(manager(), "planId=" + plan).getString("items[0].interactionId");
        EvaluationCompleted scored = scored(UUID.fromString(interaction), agent, team);
        Events.send(scored);
        Awaitility.await()
                .until(
                        () ->
                                list(manager(), "planId=" + plan)
                                        .getString("items[0].state")
                                        .equals("DONE"));
        assertThat(list(manager(), "planId=" + plan).getString("items[0].evaluationId"))
                .isEqualTo(scored.evaluationId().toString());
    }

    @Test
    void an_erased_call_is_withdrawn_and_replaced() {
        UUID team = QualityApi.team(boss);
        arrive(calls(team, QualityApi.agent(team, QualityApi.unique("amal")), 4));
        String plan = plan(team, "RANDOM", 1, "");
        draw(plan).then().statusCode(201);
        String interaction = list(manager(), "planId=" + plan).getString("items[0].interactionId");
        Events.send(new InteractionErased(UUID.fromString(interaction), AT.plusSeconds(99)));
        Awaitility.await()
                .until(
                        () ->
                                list(manager(), "state=WITHDRAWN&planId=" + plan)
                                                .getList("items")
                                                .size()
                                        == 1);
        assertThat(open(UUID.fromString(plan))).hasSize(1).doesNotContain(interaction);
    }

    @Test
    void risk_comes_from_the_complaint_that_followed_and_from_new_agents() {
        UUID team = QualityApi.team(boss);
        UUID agent = QualityApi.agent(team, QualityApi.unique("amal"));
        UUID novice = UUID.randomUUID();
        Events.send(
                new AgentJoined(
                        novice,
                        QualityApi.unique("novice"),
                        new io.mushrif.contracts.team.LocalizedName("New", null),
                        team,
                        List.of("ar"),
                        List.of(),
                        AT.minus(Duration.ofDays(3))));
        UUID customer = UUID.randomUUID();
        Events.send(
                new ComplaintRegistered(
                        UUID.randomUUID(),
                        "C-1",
                        customer,
                        new ComplaintProfile(
                                null,
                                null,
                                "CALL",
                                null,
                                "NORMAL",
                                "ar",
                                null,
                                null,
                                AT.plus(Duration.ofDays(2))),
                        AT.plus(Duration.ofDays(2))));
        InteractionRecorded complained = InteractionFixture.aCall(team, agent, customer, AT);
        InteractionRecorded fresh = InteractionFixture.aCall(team, novice, UUID.randomUUID(), AT);
        arrive(calls(team, agent, 5));
        arrive(List.of(complained, fresh));
        String plan =
                plan(
                        team,
                        "RISK_BASED",
                        9,
                        ",\"rules\":[{\"kind\":\"COMPLAINT_FOLLOWED\",\"days\":7,\"weight\":5},"
                                + "{\"kind\":\"NEW_AGENT\",\"days\":30,\"weight\":2}]");
        String path =
                PLANS + "/" + plan + "/preview?from=2026-03-01T00:00:00Z&to=2026-04-01T00:00:00Z";
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                manager()
                                                        .get(path)
                                                        .jsonPath()
                                                        .getList("items.interactionId"))
                                        .containsExactly(
                                                complained.interactionId().toString(),
                                                fresh.interactionId().toString()));
        manager()
                .get(path)
                .then()
                .body("items.risk", equalTo(List.of(5, 2)))
                .body("population", equalTo(7));
    }

    @Test
    void a_supervisor_plans_for_own_teams_only_and_an_agent_for_none() {
        UUID team = QualityApi.team(boss);
        String plan = plan(team, "RANDOM", 1, "");
        supervisor(boss).get(PLANS + "/" + plan).then().statusCode(200);
        supervisor("other").get(PLANS + "/" + plan).then().statusCode(403);
        supervisor("other").body(content(team, "RANDOM", 1, "")).post(PLANS).then().statusCode(403);
        supervisor(boss).body(content(null, "RANDOM", 1, "")).post(PLANS).then().statusCode(403);
        assertThat(supervisor("other").get(PLANS).jsonPath().getList("items")).isEmpty();
        Api.as("amal", Roles.AGENT).get(ASSIGNMENTS).then().statusCode(403);
    }

    @Test
    void a_plan_is_changed_and_ended_by_whom_has_seen_it() {
        UUID team = QualityApi.team(boss);
        String plan = plan(team, "RANDOM", 1, ",\"seed\":5");
        String path = PLANS + "/" + plan;
        manager().body(content(team, "RANDOM", 2, "")).put(path).then().statusCode(428);
        manager()
                .header("If-Match", "\"0\"")
                .body(content(team, "RANDOM", 2, ""))
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("content.size", equalTo(2), "content.seed", equalTo(5));
        manager().header("If-Match", "\"1\"").post(path + "/ending").then().statusCode(200);
        manager()
                .header("If-Match", "\"2\"")
                .post(path + "/ending")
                .then()
                .statusCode(409)
                .body("code", equalTo("sampling-plan-ended"));
        draw(plan).then().statusCode(409);
    }

    @Test
    void what_does_not_fit_is_named() {
        refused("RANDOM", 0, "", "size");
        refused("RANDOM", 1, ",\"spread\":29", "spread");
        refused("STRATIFIED", 1, "", "strata");
        refused("RANDOM", 1, ",\"strata\":[\"CHANNEL\"]", "strata");
        refused("STRATIFIED", 1, ",\"strata\":[\"CHANNEL\",\"CHANNEL\"]", "strata");
        refused(
                "RISK_BASED",
                1,
                ",\"rules\":[{\"kind\":\"LONG_WAIT\",\"weight\":1}]",
                "rules[0].longerThan");
        refused("RANDOM", 1, ",\"filter\":{\"channels\":[\"PIGEON\"]}", "filter.channels[0]");
        refused("RANDOM", 1, ",\"scorecardId\":\"" + UUID.randomUUID() + "\"", "scorecardId");
        refused("DICE", 1, "", "method");
        String plan = plan(QualityApi.team(boss), "RANDOM", 1, "");
        manager()
                .get(PLANS + "/" + plan + "/preview?from=2026-03-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        manager()
                .body("{\"from\":\"2026-03-02T00:00:00Z\",\"to\":\"2026-03-01T00:00:00Z\"}")
                .post(PLANS + "/" + plan + "/samples")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("from"));
        manager().get(ASSIGNMENTS + "/" + UUID.randomUUID()).then().statusCode(404);
        manager().get(PLANS + "/" + plan).then().body("content.scorecardId", nullValue());
    }

    private void refused(String method, int size, String more, String field) {
        manager()
                .body(content(null, method, size, more))
                .post(PLANS)
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(field));
    }

    private String plan(UUID team, String method, int size, String more) {
        return manager()
                .body(content(team, method, size, more))
                .post(PLANS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String content(UUID team, String method, int size, String more) {
        return """
                {"name":{"en":"Plan"},"method":"%s","period":"MONTH","size":%d,"analysts":["%s","%s"]%s%s}"""
                .formatted(
                        method,
                        size,
                        one,
                        two,
                        team == null ? "" : ",\"teamId\":\"" + team + "\"",
                        more);
    }

    private static Response draw(String plan) {
        return manager().body(MARCH).post(PLANS + "/" + plan + "/samples");
    }

    private static List<String> preview(String plan, String window) {
        return manager()
                .get(PLANS + "/" + plan + window)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.interactionId", String.class);
    }

    private static List<String> open(UUID plan) {
        return list(manager(), "state=OPEN&planId=" + plan)
                .getList("items.interactionId", String.class);
    }

    private static JsonPath list(RequestSpecification as, String query) {
        return as.get(ASSIGNMENTS + "?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static EvaluationCompleted scored(UUID interaction, UUID agent, UUID team) {
        return new EvaluationCompleted(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                interaction,
                agent,
                team,
                "somebody",
                BigDecimal.TEN,
                true,
                AT);
    }

    private static List<InteractionRecorded> calls(UUID team, UUID agent, int many) {
        return calls(team, agent, many, Duration.ofMinutes(10));
    }

    private static List<InteractionRecorded> calls(
            UUID team, UUID agent, int many, Duration apart) {
        List<InteractionRecorded> calls = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            calls.add(
                    InteractionFixture.aCall(
                            team, agent, UUID.randomUUID(), AT.plus(apart.multipliedBy(i))));
        }
        return calls;
    }

    private static void arrive(List<InteractionRecorded> calls) {
        InteractionFixture.send(calls);
        List<UUID> ids = calls.stream().map(InteractionRecorded::interactionId).toList();
        Interactions interactions = Arc.container().instance(Interactions.class).get();
        Awaitility.await().until(() -> interactions.find(ids).size() == ids.size());
    }

    private static DrawDueSamples due() {
        return Arc.container().instance(DrawDueSamples.class).get();
    }

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }

    private static RequestSpecification supervisor(String name) {
        return Api.as(name, Roles.SUPERVISOR);
    }

    private static RequestSpecification analyst(String name) {
        return Api.as(name, Roles.QUALITY_ANALYST);
    }
}
