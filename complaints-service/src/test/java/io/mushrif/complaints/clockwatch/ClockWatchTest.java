package io.mushrif.complaints.clockwatch;

import static io.mushrif.complaints.ApiSteps.move;
import static io.mushrif.complaints.ApiSteps.register;
import static io.mushrif.complaints.ApiSteps.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.contracts.complaint.ComplaintClockBreached;
import io.mushrif.contracts.complaint.ComplaintClockWarned;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What clocks reach is raised once, whenever somebody looks. The watch itself is off in tests. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClockWatchTest {

    /** Sunday 1 March 2026, 9:00 in Riyadh; an urgent complaint has an hour to be acknowledged. */
    private static final String OPENING = "2026-03-01T06:00:00Z";

    @Test
    void each_level_is_raised_when_it_is_reached_and_not_again() {
        TestClock clock = TestClock.installed(OPENING);
        String id = register(Map.of("priority", "URGENT")).path("id");
        look();
        assertThat(timeline(id)).containsExactly("REGISTERED");
        clock.advance(Duration.ofMinutes(46));
        look();
        assertThat(timeline(id)).containsExactly("REGISTERED", "CLOCK_WARNED");
        look();
        clock.advance(Duration.ofMinutes(9));
        look();
        look();
        assertThat(timeline(id)).containsExactly("REGISTERED", "CLOCK_WARNED", "CLOCK_WARNED");
        clock.advance(Duration.ofMinutes(6));
        look();
        look();
        assertThat(timeline(id))
                .containsExactly("REGISTERED", "CLOCK_WARNED", "CLOCK_WARNED", "CLOCK_BREACHED");
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/timeline")
                .then()
                .body(
                        "items[1..3].details.clock",
                        contains("ACKNOWLEDGE", "ACKNOWLEDGE", "ACKNOWLEDGE"))
                .body("items[1..3].details.policy", contains("service", "service", "service"))
                .body("items[1..3].details.level", contains(75, 90, 100))
                .body(
                        "items[1..3].at",
                        contains(
                                "2026-03-01T06:45:00Z",
                                "2026-03-01T06:54:00Z",
                                "2026-03-01T07:00:00Z"));
    }

    @Test
    void after_a_long_time_without_a_watch_everything_is_raised_in_order() {
        TestClock clock = TestClock.installed(OPENING);
        String id = register(Map.of("priority", "URGENT", "regime", "sa-sama")).path("id");
        clock.advance(Duration.ofDays(60));
        look();
        look();
        assertThat(
                        OutboxRows.types(UUID.fromString(id)).stream()
                                .filter(type -> type.contains("clock")))
                .hasSize(4 * 3)
                .containsOnly(ComplaintClockWarned.TYPE, ComplaintClockBreached.TYPE);
        List<Map<String, Object>> details =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/complaints/" + id + "/timeline")
                        .path("items.details");
        for (String name :
                List.of(
                        "service ACKNOWLEDGE",
                        "service RESOLVE",
                        "sa-sama ACKNOWLEDGE",
                        "sa-sama FINAL_RESPONSE")) {
            assertThat(
                            details.stream()
                                    .filter(
                                            each ->
                                                    name.equals(
                                                            each.get("policy")
                                                                    + " "
                                                                    + each.get("clock")))
                                    .map(each -> each.get("level")))
                    .as(name)
                    .containsExactly(75, 90, 100);
        }
    }

    @Test
    void a_breach_tells_what_it_is_a_breach_of() {
        TestClock clock = TestClock.installed(OPENING);
        String id =
                register(Map.of("priority", "URGENT", "product", "Card", "regime", "uk-disp"))
                        .path("id");
        clock.advance(Duration.ofMinutes(61));
        look();
        List<OutboxRows.Row> rows =
                OutboxRows.of(UUID.fromString(id)).stream()
                        .filter(row -> row.type().contains("clock"))
                        .toList();
        assertThat(rows.get(rows.size() - 1).type()).isEqualTo(ComplaintClockBreached.TYPE);
        assertThat(rows.get(rows.size() - 1).payload())
                .contains("\"clock\":\"ACKNOWLEDGE\"")
                .contains("\"policy\":\"service\"")
                .contains("\"kind\":\"SERVICE\"")
                .contains("\"dueAt\":\"2026-03-01T07:00:00Z\"")
                .contains("\"occurredAt\":\"2026-03-01T07:00:00Z\"")
                .contains("\"product\":\"Card\"");
    }

    @Test
    void who_has_seen_the_complaint_before_a_notice_has_to_look_again() {
        TestClock clock = TestClock.installed(OPENING);
        String id = register(Map.of("priority", "URGENT")).path("id");
        String seen = version(id);
        clock.advance(Duration.ofMinutes(46));
        look();
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", seen)
                .body(Map.of())
                .post("/api/v1/complaints/" + id + "/acknowledgement")
                .then()
                .statusCode(412);
        move(id, "acknowledgement", Map.of()).statusCode(200);
        clock.advance(Duration.ofMinutes(30));
        look();
        assertThat(timeline(id)).containsExactly("REGISTERED", "CLOCK_WARNED", "ACKNOWLEDGED");
    }

    @Test
    void what_was_reached_before_a_hold_is_raised_and_what_the_hold_puts_off_is_not() {
        TestClock clock = TestClock.installed(OPENING);
        String id = register(Map.of("priority", "URGENT")).path("id");
        move(id, "acknowledgement", Map.of());
        clock.advance(Duration.ofHours(6));
        move(id, "waiting", Map.of("party", "CUSTOMER", "reason", "the card number"));
        clock.advance(Duration.ofDays(30));
        look();
        assertThat(timeline(id))
                .containsExactly("REGISTERED", "ACKNOWLEDGED", "WAITING", "CLOCK_WARNED");
        move(id, "resumption", Map.of());
        clock.advance(Duration.ofDays(1));
        look();
        assertThat(timeline(id)).endsWith("RESUMED", "CLOCK_WARNED", "CLOCK_BREACHED");
    }

    @Test
    void what_is_received_long_before_it_is_registered_is_noticed_at_once() {
        TestClock.installed("2026-03-02T06:00:00Z");
        String id = register(Map.of("priority", "URGENT", "receivedAt", OPENING)).path("id");
        look();
        assertThat(timeline(id)).contains("CLOCK_BREACHED");
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id)
                .then()
                .body("nextDueAt", equalTo("2026-03-01T07:00:00Z"));
    }

    @Test
    void each_reply_of_the_customer_has_its_own_notices() {
        TestClock clock = TestClock.installed(OPENING);
        String id = register(Map.of("priority", "URGENT")).path("id");
        move(id, "acknowledgement", Map.of());
        move(id, "customer-reply", Map.of("text", "And the fee?"));
        clock.advance(Duration.ofMinutes(200));
        look();
        // answered and asked again before anybody looked: the breach of the first is not lost
        clock.advance(Duration.ofMinutes(60));
        move(id, "update", Map.of("message", "Tomorrow"));
        move(id, "customer-reply", Map.of("text", "Really?"));
        look();
        clock.advance(Duration.ofMinutes(200));
        look();
        List<Map<String, Object>> details =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/complaints/" + id + "/timeline")
                        .path("items.details");
        assertThat(
                        details.stream()
                                .filter(each -> "NEXT_RESPONSE".equals(each.get("clock")))
                                .map(each -> each.get("level")))
                .containsExactly(75, 90, 100, 75);
    }

    @Test
    void clocks_that_run_follow_a_changed_policy() {
        TestClock clock = TestClock.installed(OPENING);
        String policy = "/api/v1/clock-policies/p" + UUID.randomUUID();
        String thirtyDays =
                """
                {"titles":{"en":"Own"},"statutory":true,"clocks":[
                  {"name":"FINAL","kind":"STATUTORY","period":"P30D","warnAt":[50]}]}
                """;
        manager().body(thirtyDays).put(policy).then().statusCode(200);
        String id = register(Map.of("regime", policy.substring(23))).path("id");
        move(id, "acknowledgement", Map.of());
        move(id, "waiting", Map.of("party", "CUSTOMER", "reason", "the card number"));
        clock.advance(Duration.ofDays(12));
        look();
        assertThat(timeline(id)).doesNotContain("CLOCK_WARNED");
        manager()
                .header("If-Match", "\"0\"")
                .body(thirtyDays.replace("P30D", "P10D"))
                .put(policy)
                .then()
                .statusCode(200);
        clock.advance(Duration.ofSeconds(16));
        look();
        look();
        assertThat(timeline(id)).endsWith("WAITING", "CLOCK_WARNED", "CLOCK_BREACHED");
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id)
                .then()
                .body("nextDueAt", equalTo("2026-03-11T06:00:00Z"));
    }

    @Test
    void clocks_that_run_follow_a_changed_calendar() {
        TestClock clock = TestClock.installed(OPENING);
        String name = "c" + UUID.randomUUID().toString().substring(0, 8);
        String closed =
                """
                {"timeZone":"Asia/Riyadh","holidays":["2026-03-02","2026-03-03"],
                 "week":{"SUNDAY":[["09:00","17:00"]],"MONDAY":[["09:00","17:00"]],
                  "TUESDAY":[["09:00","17:00"]],"WEDNESDAY":[["09:00","17:00"]]}}
                """;
        manager().body(closed).put("/api/v1/calendars/" + name).then().statusCode(200);
        manager()
                .body(
                        """
                        {"titles":{"en":"Own"},"statutory":true,"calendar":"%s","clocks":[
                          {"name":"FINAL","kind":"STATUTORY","businessDaysAfterReceipt":1,"warnAt":[]}]}
                        """
                                .formatted(name))
                .put("/api/v1/clock-policies/" + name)
                .then()
                .statusCode(200);
        String id = register(Map.of("regime", name)).path("id");
        move(id, "acknowledgement", Map.of());
        move(id, "waiting", Map.of("party", "CUSTOMER", "reason", "the card number"));
        // Monday is a working day after all: due at its close instead of on Wednesday
        manager()
                .header("If-Match", "\"0\"")
                .body(closed.replace("\"2026-03-02\",", ""))
                .put("/api/v1/calendars/" + name)
                .then()
                .statusCode(200);
        clock.advance(Duration.ofSeconds(16));
        look();
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id)
                .then()
                .body("nextDueAt", equalTo("2026-03-02T14:00:00Z"));
        clock.advance(Duration.ofHours(33));
        look();
        assertThat(timeline(id)).endsWith("WAITING", "CLOCK_BREACHED");
    }

    /** Without escalations, which follow by themselves. */
    private static List<String> timeline(String id) {
        return ApiSteps.timeline(id).stream().filter(type -> !type.equals("ESCALATED")).toList();
    }

    private static RequestSpecification manager() {
        return Api.as("m", Roles.OPERATIONS_MANAGER);
    }

    private static void look() {
        Arc.container().instance(ClockWatch.class).get().all();
    }
}
