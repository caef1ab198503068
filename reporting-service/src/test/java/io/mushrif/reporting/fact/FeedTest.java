package io.mushrif.reporting.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.interaction.InteractionRecorded;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events through the real Kafka. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FeedTest {

    private static final String LETTERS = "/api/v1/operations/reporting/dead-letters";
    private static final Instant LATER = Instant.parse("2026-03-31T09:00:00Z");

    private final String product = "product " + UUID.randomUUID();

    @BeforeEach
    void no_facts() {
        FactFixture.clear();
    }

    @Test
    void an_event_that_is_delivered_twice_counts_once() {
        ComplaintRegistered event = complaint().registered();
        UUID id = UUID.randomUUID();
        Events.send(id, event);
        Events.send(id, event);
        Events.send(complaint().registered()); // behind both
        awaitVolume(2);
    }

    @Test
    void an_earlier_import_that_comes_late_changes_nothing() {
        ComplaintEvents complaint = complaint();
        Events.send(complaint.imported(2, true, true, LATER));
        awaitVolume(1);
        Events.send(complaint.imported(1, false, false, LATER.minusSeconds(60)));
        Events.send(complaint().registered());
        awaitVolume(2);
        assertThat(points("responded-in-time", "numerator")).containsExactly(1);
        assertThat(points("responded-in-time", "denominator")).containsExactly(1);
    }

    @Test
    void an_event_of_another_type_is_passed_over() {
        send(
                Map.of("ce_id", UUID.randomUUID().toString(), "ce_type", "complaints.dreamt.v1"),
                "{}");
        Events.send(complaint().registered());
        awaitVolume(1);
        assertThat(letters(product)).isEmpty();
    }

    @Test
    void a_message_that_cannot_be_read_is_a_dead_letter_and_what_comes_behind_goes_on() {
        UUID id = UUID.randomUUID();
        send(
                Map.of("ce_id", id.toString(), "ce_type", ComplaintRegistered.TYPE),
                "{\"complaintId\":\"" + product);
        Events.send(complaint().registered());
        awaitVolume(1);
        List<Map<String, Object>> letters = letters(product);
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(letter).containsEntry("feed", "complaint-facts"))
                .satisfies(letter -> assertThat(letter).containsEntry("eventId", id.toString()))
                .satisfies(
                        letter ->
                                assertThat(letter).containsEntry("type", ComplaintRegistered.TYPE));
        Api.as("boss", Roles.OPERATIONS_MANAGER).get(LETTERS).then().statusCode(403);
    }

    @Test
    void a_dead_letter_is_replayed_when_its_reason_is_gone_and_counts_once() {
        FactFixture.execute(
                "alter table fact add constraint no_such_product check (product <> '%s') not valid"
                        .formatted(product));
        try {
            Events.send(complaint().registered());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(letters(product)).hasSize(1));
        } finally {
            FactFixture.execute("alter table fact drop constraint no_such_product");
        }
        String letter = letters(product).get(0).get("id").toString();
        Api.as("root", Roles.ADMIN)
                .post(LETTERS + "/" + letter + "/replay")
                .then()
                .statusCode(200)
                .body("replayedBy", equalTo("root"));
        assertThat(points("complaint-volume", "value")).containsExactly(1);
        Api.as("root", Roles.ADMIN).post(LETTERS + "/" + letter + "/replay").then().statusCode(409);
        assertThat(points("complaint-volume", "value")).containsExactly(1);
    }

    @Test
    void evaluations_and_interactions_become_facts() {
        UUID agent = UUID.randomUUID();
        Events.send(
                new EvaluationCompleted(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        1,
                        null,
                        agent,
                        UUID.randomUUID(),
                        "analyst1",
                        new BigDecimal("87.50"),
                        true,
                        LATER));
        Events.send(
                new InteractionRecorded(
                        UUID.randomUUID(),
                        "CALL",
                        "INBOUND",
                        "ANSWERED",
                        null,
                        agent,
                        null,
                        null,
                        LATER,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(180),
                        LATER));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                Api.as("boss", Roles.OPERATIONS_MANAGER)
                                        .get(
                                                "/api/v1/kpis/qa-score?from=2026-03-01&to=2026-04-01&agent="
                                                        + agent)
                                        .then()
                                        .body("points.value", equalTo(List.of(87.5f))));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                FactFixture.count("name = 'interaction-recorded' and value = 180")
                                        == 1);
    }

    private ComplaintEvents complaint() {
        return ComplaintEvents.of(UUID.randomUUID(), product, "2026-03-05T09:00:00Z");
    }

    private static void send(Map<String, String> headers, String value) {
        Events.send(ComplaintEvent.TOPIC, UUID.randomUUID().toString(), headers, value);
    }

    private void awaitVolume(int expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(points("complaint-volume", "value"))
                                        .containsExactly(expected));
    }

    private List<Integer> points(String kpi, String field) {
        return Api.as("boss", Roles.OPERATIONS_MANAGER)
                .queryParam("product", product)
                .get("/api/v1/kpis/" + kpi + "?from=2026-03-01&to=2026-04-01")
                .then()
                .statusCode(200)
                .extract()
                .path("points." + field);
    }

    private static List<Map<String, Object>> letters(String mark) {
        JsonPath page = Api.as("root", Roles.ADMIN).get(LETTERS + "?limit=200").jsonPath();
        return page.<Map<String, Object>>getList("items").stream()
                .filter(letter -> letter.get("payload").toString().contains(mark))
                .toList();
    }
}
