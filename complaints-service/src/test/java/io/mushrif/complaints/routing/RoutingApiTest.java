package io.mushrif.complaints.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.mushrif.complaints.complaint.AssignComplaint;
import io.mushrif.complaints.routing.RoutingSite.Member;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.contracts.team.TeamCreated;
import io.mushrif.platform.directory.Directory;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RoutingApiTest {

    @Test
    void a_new_complaint_goes_to_the_agent_who_fits() {
        RoutingSite site = new RoutingSite();
        site.onShift(RoutingSite.SECOND, 5);
        Member arabic = site.onShift(RoutingSite.FIRST, 5);
        String id = site.register();
        RoutingSite.awaitAgent(id, arabic);
        assertThat(RoutingSite.get(id).<String>path("teamId")).isEqualTo(site.team.toString());
        assertThat(RoutingSite.timeline(id, "ASSIGNED"))
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry).containsEntry("actor", "routing");
                            assertThat(entry.get("details"))
                                    .isEqualTo(
                                            Map.of(
                                                    "agent",
                                                    arabic.id().toString(),
                                                    "reason",
                                                    "routed"));
                        });
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(ComplaintRegistered.TYPE, ComplaintAssigned.TYPE);
    }

    @Test
    void what_nobody_can_take_waits_and_says_why() {
        RoutingSite site = new RoutingSite();
        site.onShift(RoutingSite.SECOND, 5);
        String id = site.register(Map.of("priority", "HIGH"));
        Map<String, Object> waiting = RoutingSite.queued(id, "WAITING");
        assertThat(waiting)
                .containsEntry("reason", "registered")
                .containsEntry("priority", "HIGH")
                .containsEntry("skills", List.of(site.skill))
                .containsEntry("obstacle", "SKILL_MISSING")
                .containsEntry("missingSkills", List.of(site.skill));
        assertThat(standing(id))
                .containsEntry("state", "WAITING")
                .containsEntry("obstacle", "SKILL_MISSING")
                .containsEntry("missingSkills", List.of(site.skill));
        Member arabic = site.onShift(RoutingSite.FIRST, 1);
        RoutingSite.awaitAgent(id, arabic);
        assertThat(RoutingSite.queued(id, "WAITING")).isNull();
        assertThat(standing(id))
                .containsEntry("state", "ROUTED")
                .containsEntry("agentId", arabic.id().toString())
                .doesNotContainKey("obstacle");
        String second = site.register();
        assertThat(RoutingSite.queued(second, "WAITING"))
                .containsEntry("obstacle", "ALL_AT_CAPACITY");
        RoutingSite.move(id, "resolution", Map.of("outcome", "UPHELD", "response", "New card sent"))
                .statusCode(200);
        RoutingSite.awaitAgent(second, arabic);
    }

    @Test
    void the_most_urgent_and_then_the_oldest_goes_first() {
        RoutingSite site = new RoutingSite();
        List<String> ids = new ArrayList<>();
        ids.add(site.register(Map.of("priority", "LOW", "receivedAt", "2026-01-01T00:00:00Z")));
        ids.add(site.register(Map.of("priority", "HIGH", "receivedAt", "2026-01-03T00:00:00Z")));
        ids.add(site.register(Map.of("priority", "URGENT", "receivedAt", "2026-01-04T00:00:00Z")));
        ids.add(site.register(Map.of("priority", "HIGH", "receivedAt", "2026-01-02T00:00:00Z")));
        Member one = site.onShift(RoutingSite.FIRST, 3);
        RoutingSite.awaitAgent(ids.get(2), one);
        RoutingSite.awaitAgent(ids.get(3), one);
        RoutingSite.awaitAgent(ids.get(1), one);
        assertThat(RoutingSite.agentOf(ids.get(0))).isNull();
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .header("If-Match", RoutingSite.get(ids.get(0)).header("ETag"))
                .body("{\"language\":\"" + RoutingSite.SECOND + "\"}")
                .patch("/api/v1/complaints/" + ids.get(0))
                .then()
                .statusCode(200);
        Member english = site.onShift(RoutingSite.SECOND, 1);
        RoutingSite.awaitAgent(ids.get(0), english);
    }

    @Test
    void equals_get_the_same_number() {
        RoutingSite site = new RoutingSite();
        List<Member> members =
                List.of(
                        site.onShift(RoutingSite.FIRST, 5),
                        site.onShift(RoutingSite.FIRST, 5),
                        site.onShift(RoutingSite.FIRST, 5));
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(site.register());
        }
        Awaitility.await()
                .until(() -> ids.stream().noneMatch(id -> RoutingSite.agentOf(id) == null));
        for (Member member : members) {
            assertThat(ids)
                    .filteredOn(id -> member.id().toString().equals(RoutingSite.agentOf(id)))
                    .hasSize(2);
        }
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/routing/agents?presence=ON_SHIFT&teamId=" + site.team)
                .then()
                .statusCode(200)
                .body("items.load", contains(2, 2, 2))
                .body("items.capacity", contains(5, 5, 5));
    }

    @Test
    void who_goes_off_shift_gives_back_what_is_not_begun_and_keeps_the_rest() {
        RoutingSite site = new RoutingSite();
        Member first = site.onShift(RoutingSite.FIRST, 5);
        String untouched = site.register();
        String begun = site.register();
        String byHand = site.register();
        for (String id : List.of(untouched, begun, byHand)) {
            RoutingSite.awaitAgent(id, first);
        }
        RoutingSite.move(begun, "acknowledgement", Map.of()).statusCode(200);
        RoutingSite.move(begun, "investigation", Map.of()).statusCode(200);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                RoutingSite.move(
                                                byHand,
                                                "assignment",
                                                Map.of("agentId", first.id().toString()))
                                        .statusCode(200));
        Member second = site.onShift(RoutingSite.FIRST, 5);
        Events.send(first.goes(Instant.now()));
        RoutingSite.awaitAgent(untouched, second);
        assertThat(RoutingSite.agentOf(begun)).isEqualTo(first.id().toString());
        assertThat(RoutingSite.agentOf(byHand)).isEqualTo(first.id().toString());
        assertThat(RoutingSite.timeline(untouched, "ASSIGNED"))
                .extracting(entry -> ((Map<?, ?>) entry.get("details")).get("reason"))
                .isEqualTo(List.of("routed", "agent-off-shift", "routed"));
        Events.send(first.left(Instant.now()));
        RoutingSite.awaitAgent(begun, second);
        RoutingSite.awaitAgent(byHand, second);
        assertThat(RoutingSite.timeline(begun, "ASSIGNED"))
                .extracting(entry -> ((Map<?, ?>) entry.get("details")).get("reason"))
                .isEqualTo(List.of("routed", "agent-left", "routed"));
    }

    @Test
    void a_supervisor_parks_queues_and_assigns_by_hand_beyond_capacity() {
        RoutingSite site = new RoutingSite();
        String id = site.register();
        RoutingSite.move(id, "parking", Map.of("reason", "asks a lawyer first")).statusCode(200);
        RoutingSite.move(id, "parking", Map.of())
                .statusCode(409)
                .body("code", equalTo("complaint-parked-already"));
        Member member = site.onShift(RoutingSite.FIRST, 1);
        String other = site.register();
        RoutingSite.awaitAgent(other, member);
        assertThat(RoutingSite.agentOf(id)).isNull();
        assertThat(RoutingSite.queued(id, "WAITING")).isNull();
        assertThat(RoutingSite.queued(id, "PARKED")).containsEntry("reason", "by-hand");
        Awaitility.await()
                .untilAsserted(
                        () ->
                                RoutingSite.move(
                                                id,
                                                "assignment",
                                                Map.of("agentId", member.id().toString()))
                                        .statusCode(200));
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/routing/agents?teamId=" + site.team)
                .then()
                .body("items.load", contains(2))
                .body("items.capacity", contains(1));
        RoutingSite.move(id, "parking", Map.of())
                .statusCode(409)
                .body("code", equalTo("complaint-has-agent"));
        RoutingSite.move(id, "queueing", Map.of("reason", "on leave"))
                .statusCode(200)
                .body("agentId", equalTo(null));
        RoutingSite.move(id, "queueing", Map.of())
                .statusCode(409)
                .body("code", equalTo("complaint-queued-already"));
        assertThat(RoutingSite.queued(id, "WAITING"))
                .containsEntry("reason", "by-hand")
                .containsEntry("obstacle", "ALL_AT_CAPACITY");
        assertThat(RoutingSite.timeline(id, "QUEUED"))
                .extracting(entry -> entry.get("details"))
                .isEqualTo(
                        List.of(
                                Map.of("queue", "PARKED", "reason", "asks a lawyer first"),
                                Map.of("queue", "WAITING", "reason", "on leave")));
        RoutingSite.move(other, "withdrawal", Map.of("reason", "x")).statusCode(200);
        RoutingSite.awaitAgent(id, member);
        RoutingSite.move(other, "queueing", Map.of())
                .statusCode(409)
                .body("code", equalTo("complaint-move-refused"));
    }

    @Test
    void what_is_opened_again_goes_to_somebody_who_is_there() {
        RoutingSite site = new RoutingSite();
        Member first = site.onShift(RoutingSite.FIRST, 5);
        String id = site.register();
        RoutingSite.awaitAgent(id, first);
        answer(id);
        RoutingSite.move(id, "rejection", Map.of("reason", "not fair")).statusCode(200);
        Member second = site.onShift(RoutingSite.FIRST, 5);
        answer(id);
        assertThat(RoutingSite.agentOf(id)).isEqualTo(first.id().toString());
        Events.send(first.goes(Instant.now()));
        awaitOffShift(first);
        RoutingSite.move(id, "rejection", Map.of("reason", "still not fair")).statusCode(200);
        RoutingSite.awaitAgent(id, second);
        answer(id);
        RoutingSite.move(id, "closing", Map.of()).statusCode(200);
        Events.send(second.goes(Instant.now()), first.comes(Instant.now()));
        awaitOffShift(second);
        RoutingSite.move(id, "reopening", Map.of("reason", "again")).statusCode(200);
        RoutingSite.awaitAgent(id, first);
    }

    @Test
    void imported_complaints_are_routed_only_when_somebody_queues_them() {
        RoutingSite site = new RoutingSite();
        Member member = site.onShift(RoutingSite.FIRST, 5);
        long queued = RoutingSite.number("select count(*) from routing_entry");
        String external = UUID.randomUUID().toString();
        String csv =
                "externalId,receivedAt,status,channel,category,language,description\n"
                        + external
                        + ",2026-01-01T00:00:00Z,REGISTERED,CALL,"
                        + site.skill
                        + ","
                        + RoutingSite.FIRST
                        + ",x\n";
        String job =
                RestAssured.given()
                        .auth()
                        .oauth2(AccessTokens.of("crm", Roles.INTEGRATION))
                        .contentType("text/csv")
                        .body(csv)
                        .post("/api/v1/imports")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        Awaitility.await()
                .until(
                        () ->
                                "COMPLETED"
                                        .equals(
                                                Api.as("crm", Roles.INTEGRATION)
                                                        .get("/api/v1/imports/" + job)
                                                        .path("state")));
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/complaints?source=import&externalId=" + external)
                        .path("items[0].id");
        assertThat(RoutingSite.number("select count(*) from routing_entry")).isEqualTo(queued);
        assertThat(RoutingSite.agentOf(id)).isNull();
        assertThat(standing(id)).containsEntry("state", "NOT_ROUTED");
        RoutingSite.move(id, "queueing", Map.of()).statusCode(200);
        RoutingSite.awaitAgent(id, member);
    }

    @Test
    void a_rule_that_changes_counts_for_what_waits() {
        RoutingSite site = new RoutingSite();
        Member member = site.onShift(RoutingSite.FIRST, 5);
        String product = "P" + site.skill;
        site.rule(
                        "p" + site.skill,
                        Map.of(
                                "category",
                                site.skill,
                                "product",
                                product,
                                "skills",
                                List.of("magic")))
                .then()
                .statusCode(200);
        String id = site.register(Map.of("product", product));
        assertThat(RoutingSite.queued(id, "WAITING")).containsEntry("obstacle", "SKILL_MISSING");
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .header("If-Match", "\"0\"")
                .delete("/api/v1/routing-rules/p" + site.skill)
                .then()
                .statusCode(204);
        RoutingSite.awaitAgent(id, member);
    }

    @Test
    void rules_are_checked() {
        RoutingSite site = new RoutingSite();
        site.rule("x" + site.skill, Map.of("category", site.skill, "skills", List.of("a")))
                .then()
                .statusCode(409)
                .body("code", equalTo("routing-rule-overlaps"));
        site.rule("x" + site.skill, Map.of("category", "c"))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("skills"));
        site.rule("x" + site.skill, Map.of("skills", List.of("a|b")))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("skills[0]"));
        site.rule("x" + site.skill, Map.of("priority", "SOON", "skills", List.of()))
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("priority"));
        site.rule("r" + site.skill, Map.of("category", site.skill, "skills", List.of()))
                .then()
                .statusCode(428);
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/routing-rules/nothing")
                .then()
                .statusCode(404);
        Api.as("boss", Roles.SUPERVISOR)
                .get("/api/v1/routing-rules/r" + site.skill)
                .then()
                .statusCode(200)
                .body("skills", contains(site.skill));
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/routing/queue?cursor=abc")
                .then()
                .statusCode(400);
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/routing/queue?state=LOST")
                .then()
                .statusCode(400);
    }

    @Test
    void the_queue_is_read_page_by_page() {
        RoutingSite site = new RoutingSite();
        Set<String> mine = new HashSet<>();
        for (int i = 0; i < 5; i++) {
            mine.add(site.register(Map.of("receivedAt", "2026-01-01T00:00:00Z")));
        }
        Set<String> seen = new HashSet<>();
        String cursor = "";
        do {
            var page =
                    Api.as("ops", Roles.OPERATIONS_MANAGER)
                            .get("/api/v1/routing/queue?limit=2" + cursor);
            List<String> ids = page.path("items.complaintId");
            assertThat(seen).doesNotContainAnyElementsOf(ids);
            seen.addAll(ids);
            String next = page.path("nextCursor");
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertThat(seen).containsAll(mine);
    }

    @Test
    void a_supervisor_sees_and_parks_what_is_of_own_teams_or_of_none() {
        RoutingSite site = new RoutingSite();
        String lead = "lead" + site.team;
        Events.send(
                new TeamCreated(
                        site.team, new LocalizedName("Cards", null), List.of(lead), Instant.EPOCH));
        Directory directory = Arc.container().instance(Directory.class).get();
        Awaitility.await().until(() -> directory.teamsLedBy(lead).contains(site.team));
        Member member = site.onShift(RoutingSite.FIRST, 1);
        String first = site.register(Map.of("priority", "URGENT"));
        RoutingSite.awaitAgent(first, member);
        String ofNoTeam = site.register(Map.of("priority", "URGENT"));
        RoutingSite.move(first, "queueing", Map.of()).statusCode(200);
        RoutingSite.awaitAgent(first, member);
        Events.send(member.goes(Instant.now()));
        RoutingSite.awaitAgent(first, null);
        for (String supervisor : List.of(lead, "somebody-else")) {
            List<String> queue =
                    Api.as(supervisor, Roles.SUPERVISOR)
                            .get("/api/v1/routing/queue?limit=200")
                            .path("items.complaintId");
            assertThat(queue).contains(ofNoTeam);
            assertThat(queue.contains(first)).isEqualTo(supervisor.equals(lead));
            List<String> agents =
                    Api.as(supervisor, Roles.SUPERVISOR)
                            .get("/api/v1/routing/agents")
                            .path("items.agentId");
            assertThat(agents)
                    .isEqualTo(
                            supervisor.equals(lead) ? List.of(member.id().toString()) : List.of());
            Api.as(supervisor, Roles.SUPERVISOR)
                    .header("If-Match", RoutingSite.get(first).header("ETag"))
                    .body("{}")
                    .post("/api/v1/complaints/" + first + "/parking")
                    .then()
                    .statusCode(supervisor.equals(lead) ? 200 : 403);
        }
        Api.as(member.username(), Roles.AGENT)
                .header("If-Match", "*")
                .body("{}")
                .post("/api/v1/complaints/" + first + "/queueing")
                .then()
                .statusCode(403);
        Api.as("ops", Roles.OPERATIONS_MANAGER)
                .body("{}")
                .post("/api/v1/complaints/" + first + "/parking")
                .then()
                .statusCode(428);
    }

    @Test
    void what_is_given_to_somebody_in_the_moment_in_which_they_leave_is_found_later() {
        RoutingSite site = new RoutingSite();
        Member gone = site.onShift(RoutingSite.FIRST, 5);
        Events.send(gone.left(Instant.now()));
        Awaitility.await()
                .until(
                        () ->
                                RoutingSite.number(
                                                "select count(*) from routing_agent where active and agent_id = '"
                                                        + gone.id()
                                                        + "'")
                                        == 0);
        String id = site.register();
        AssignComplaint assign = Arc.container().instance(AssignComplaint.class).get();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                assign.handle(
                                        UUID.fromString(id),
                                        gone.id(),
                                        gone.team(),
                                        "by hand",
                                        "ops"));
        assertThat(RoutingSite.agentOf(id)).isEqualTo(gone.id().toString());
        Arc.container().instance(RoutingSweep.class).get().run();
        RoutingSite.awaitAgent(id, null);
        assertThat(RoutingSite.queued(id, "WAITING")).containsEntry("reason", "agent-left");
    }

    @Test
    void what_ended_without_routing_being_told_holds_up_nobody() {
        RoutingSite site = new RoutingSite();
        String ended = site.register(Map.of("priority", "URGENT"));
        assertThat(RoutingSite.queued(ended, "WAITING")).isNotNull();
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                Arc.container()
                                        .instance(EntityManager.class)
                                        .get()
                                        .createQuery(
                                                "update Complaint set status = CLOSED where id = :id")
                                        .setParameter("id", UUID.fromString(ended))
                                        .executeUpdate());
        String next = site.register(Map.of("priority", "LOW"));
        Member member = site.onShift(RoutingSite.FIRST, 1);
        RoutingSite.awaitAgent(next, member);
        assertThat(RoutingSite.agentOf(ended)).isNull();
        Awaitility.await().until(() -> RoutingSite.queued(ended, "WAITING") == null);
    }

    private static Map<String, Object> standing(String id) {
        return Api.as("ops", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/complaints/" + id + "/routing")
                .then()
                .statusCode(200)
                .extract()
                .path("");
    }

    private static void answer(String id) {
        RoutingSite.move(id, "resolution", Map.of("outcome", "NOT_UPHELD", "response", "No"))
                .statusCode(200);
    }

    private static void awaitOffShift(Member member) {
        Awaitility.await()
                .until(
                        () ->
                                RoutingSite.number(
                                                "select count(*) from routing_agent where on_shift and agent_id = '"
                                                        + member.id()
                                                        + "'")
                                        == 0);
    }
}
