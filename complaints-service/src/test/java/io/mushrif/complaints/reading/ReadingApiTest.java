package io.mushrif.complaints.reading;

import static io.mushrif.complaints.article.Knowledge.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.complaints.ManyComplaints;
import io.mushrif.complaints.article.Knowledge;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.article.ArticleSigned;
import io.mushrif.contracts.article.ReadingAssigned;
import io.mushrif.contracts.article.ReadingWithdrawn;
import io.mushrif.contracts.team.LocalizedName;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ReadingApiTest {

    private static final String PATH = "/api/v1/reading-assignments";
    private static final Instant EIGHT = Instant.parse("2026-03-01T05:00:00Z");

    private final String lead = "lead-" + UUID.randomUUID();
    private final String username = "agent-" + UUID.randomUUID();
    private UUID team;
    private UUID agent;
    private String article;

    @BeforeEach
    void a_team_and_an_sop() {
        team = ApiSteps.team(lead);
        agent = UUID.randomUUID();
        handled(joined(agent, username, EIGHT));
        Awaitility.await()
                .until(
                        () ->
                                ManyComplaints.number(
                                                "select count(*) from directory_agent where id = ?",
                                                agent)
                                        == 1);
        article =
                Knowledge.published(
                        "SOP",
                        Map.of("en", text("Refunds", "Check."), "ar", text("رد المبالغ", "تحقق.")),
                        Map.of());
    }

    private AgentJoined joined(UUID id, String name, Instant at) {
        return new AgentJoined(
                id, name, new LocalizedName("A", "أ"), team, List.of("ar"), List.of(), at);
    }

    private static AgentLeft left(UUID id, String name, UUID team, Instant at) {
        return new AgentLeft(
                id, name, new LocalizedName("A", "أ"), team, List.of("ar"), List.of(), null, at);
    }

    /** Sends events and waits until the feed has handled them. */
    private static void handled(Event... events) {
        for (Event event : events) {
            UUID id = Events.send(event).get(0);
            Awaitility.await()
                    .until(
                            () ->
                                    ManyComplaints.number(
                                                    "select count(*) from inbox where feed = 'reading-agents' and event_id = ?",
                                                    id)
                                            == 1);
        }
    }

    private ValidatableResponse assign(String user, String role, Map<String, ?> request) {
        return Api.as(user, role)
                .body(request)
                .post(Knowledge.PATH + "/" + article + "/reading-assignments")
                .then();
    }

    private Map<String, Object> toTeam() {
        return Map.of(
                "to", "TEAMS", "teamIds", List.of(team), "dueOn", today().plusDays(7).toString());
    }

    private static LocalDate today() {
        return Arc.container().instance(Readings.class).get().today();
    }

    private static Response mine(String user) {
        return Api.as(user, Roles.AGENT).get(PATH + "?mine=true");
    }

    private static ValidatableResponse sign(String user, String id, Object checksum) {
        return Api.as(user, Roles.AGENT)
                .header("If-Match", "*")
                .body(Map.of("checksum", checksum))
                .post(PATH + "/" + id + "/signature")
                .then();
    }

    @Test
    void an_agent_signs_the_version_that_they_have_read() {
        assign(lead, Roles.SUPERVISOR, toTeam())
                .statusCode(201)
                .body("includesJoiners", equalTo(true))
                .body("figures.open", equalTo(1));
        Response mine = mine(username);
        mine.then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("ASSIGNED"))
                .body("items[0].number", equalTo(1))
                .body("items[0].title.ar", equalTo("رد المبالغ"))
                .body("items[0].dueOn", equalTo(today().plusDays(7).toString()));
        String id = mine.path("items[0].id");
        String checksum =
                Api.as(username, Roles.AGENT)
                        .get(Knowledge.PATH + "/" + article)
                        .path("published.checksum");
        sign(username, id, "0".repeat(64))
                .statusCode(409)
                .body("code", equalTo("reading-other-text"));
        Api.as(username, Roles.AGENT)
                .body(Map.of("checksum", checksum))
                .post(PATH + "/" + id + "/signature")
                .then()
                .statusCode(428);
        sign(username, id, checksum)
                .statusCode(200)
                .body("state", equalTo("SIGNED"))
                .body("signedAt", notNullValue())
                .body("checksum", equalTo(checksum));
        sign(username, id, checksum).statusCode(409).body("code", equalTo("reading-not-open"));
        assertThat(OutboxRows.types(UUID.fromString(id)))
                .containsExactly(ReadingAssigned.TYPE, ArticleSigned.TYPE);
        assertThat(OutboxRows.of(UUID.fromString(id)).get(1).payload())
                .contains(checksum, agent.toString(), "\"inTime\":true");
    }

    @Test
    void nobody_signs_for_somebody_else_nor_sees_what_others_have_to_read() {
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201);
        String id = mine(username).path("items[0].id");
        String other = "agent-" + UUID.randomUUID();
        UUID foreign = ApiSteps.team("lead-" + other);
        ApiSteps.agent(other, foreign);
        sign(other, id, "x").statusCode(403);
        Api.as(other, Roles.AGENT).get(PATH + "/" + id).then().statusCode(403);
        Api.as(other, Roles.AGENT)
                .get(PATH + "?articleId=" + article)
                .then()
                .body("items", hasSize(0));
        Api.as("lead-" + other, Roles.SUPERVISOR).get(PATH + "/" + id).then().statusCode(403);
        Api.as("lead-" + other, Roles.SUPERVISOR)
                .get(PATH + "?articleId=" + article)
                .then()
                .body("items", hasSize(0));
        Api.as(lead, Roles.SUPERVISOR).get(PATH + "/" + id).then().statusCode(200);
        Api.as(lead, Roles.SUPERVISOR)
                .get(PATH + "?articleId=" + article)
                .then()
                .body("items.id", equalTo(List.of(id)));
        assign("lead-" + other, Roles.SUPERVISOR, toTeam()).statusCode(403);
        assign(
                        lead,
                        Roles.SUPERVISOR,
                        Map.of("to", "EVERYBODY", "dueOn", today().plusDays(1).toString()))
                .statusCode(403);
    }

    @Test
    void a_supervisor_sees_what_their_team_is_late_with() {
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201);
        String path = PATH + "?overdue=true&teamId=" + team;
        Api.as(lead, Roles.SUPERVISOR).get(path).then().body("items", hasSize(0));
        ManyComplaints.run(
                "update reading set due_on = current_date - 3 where article_id = ?::uuid", article);
        Api.as(lead, Roles.SUPERVISOR)
                .get(path)
                .then()
                .body("items", hasSize(1))
                .body("items[0].overdue", equalTo(true))
                .body("items[0].teamId", equalTo(team.toString()));
        Api.as(lead, Roles.SUPERVISOR)
                .get(PATH + "/figures?articleId=" + article)
                .then()
                .body("items", hasSize(1))
                .body("items[0].teamId", equalTo(team.toString()))
                .body("items[0].figures.overdue", equalTo(1));
        Api.as("nobody-" + lead, Roles.SUPERVISOR)
                .get(PATH + "/figures?articleId=" + article)
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void a_new_version_that_needs_it_is_signed_again() {
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201);
        String first = mine(username).path("items[0].id");
        sign(username, first, mine(username).path("items[0].checksum")).statusCode(200);
        Knowledge.nextVersion(article, Map.of("texts", Map.of("en", text("Refunds", "Comma."))));
        mine(username).then().body("items", hasSize(1));
        Knowledge.nextVersion(
                article,
                Map.of(
                        "texts",
                        Map.of("en", text("Refunds", "Check twice.")),
                        "requiresSignature",
                        true));
        Response mine = mine(username);
        mine.then()
                .body("items", hasSize(2))
                .body("items.find { it.state == 'ASSIGNED' }.number", equalTo(3))
                .body("items.find { it.state == 'ASSIGNED' }.replacesId", equalTo(first))
                .body("items.find { it.state == 'SIGNED' }.number", equalTo(1));
    }

    @Test
    void who_has_not_signed_yet_reads_the_new_version_instead() {
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201);
        String first = mine(username).path("items[0].id");
        Knowledge.nextVersion(article, Map.of("texts", Map.of("en", text("Refunds", "Comma."))));
        mine(username)
                .then()
                .body("items", hasSize(2))
                .body("items.find { it.id == '" + first + "' }.state", equalTo("WITHDRAWN"))
                .body("items.find { it.state == 'ASSIGNED' }.number", equalTo(2));
        assertThat(OutboxRows.types(UUID.fromString(first)))
                .containsExactly(ReadingAssigned.TYPE, ReadingWithdrawn.TYPE);
    }

    @Test
    void who_joins_later_has_to_read_it_too_once_however_often_the_news_comes() {
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201);
        UUID later = UUID.randomUUID();
        AgentJoined joins = joined(later, "later-" + later, EIGHT);
        UUID event = Events.send(joins).get(0);
        Events.send(event, joins);
        handled(joins, joined(later, "later-" + later, EIGHT.plus(1, ChronoUnit.HOURS)));
        assertThat(readings(later)).containsExactly("ASSIGNED");
        assertThat(
                        ManyComplaints.number(
                                "select count(*) from outbox where type = ? and payload::text like ?",
                                ReadingAssigned.TYPE,
                                "%" + later + "%"))
                .isEqualTo(1);
        assertThat(ManyComplaints.ask("select due_on::text from reading where agent_id = ?", later))
                .isEqualTo(List.of(today().plusDays(7).toString()));
    }

    @Test
    void who_left_before_the_news_of_their_joining_came_has_to_read_nothing() {
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201);
        UUID gone = UUID.randomUUID();
        handled(
                left(gone, "gone-" + gone, team, EIGHT.plus(9, ChronoUnit.HOURS)),
                joined(gone, "gone-" + gone, EIGHT));
        assertThat(readings(gone)).isEmpty();
        handled(joined(gone, "gone-" + gone, EIGHT.plus(10, ChronoUnit.HOURS)));
        assertThat(readings(gone)).containsExactly("ASSIGNED");
        handled(left(gone, "gone-" + gone, team, EIGHT.plus(11, ChronoUnit.HOURS)));
        assertThat(readings(gone)).containsExactly("WITHDRAWN");
    }

    @Test
    void who_comes_to_another_team_has_to_read_what_goes_on_there() {
        UUID elsewhere = UUID.randomUUID();
        UUID moves = UUID.randomUUID();
        handled(
                new AgentJoined(
                        moves,
                        "moves-" + moves,
                        new LocalizedName("A", "أ"),
                        elsewhere,
                        List.of("ar"),
                        List.of(),
                        EIGHT));
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201);
        assertThat(readings(moves)).isEmpty();
        handled(
                new AgentChanged(
                        moves,
                        "moves-" + moves,
                        new LocalizedName("A", "أ"),
                        team,
                        List.of("ar"),
                        List.of(),
                        null,
                        EIGHT.plus(1, ChronoUnit.HOURS)));
        assertThat(readings(moves)).containsExactly("ASSIGNED");
    }

    @Test
    void what_is_taken_back_or_retired_need_not_be_signed_and_joiners_do_not_get_it() {
        Response assigned =
                assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201).extract().response();
        String path =
                Knowledge.PATH + "/" + article + "/reading-assignments/" + assigned.path("id");
        Api.as("other-" + lead, Roles.SUPERVISOR)
                .header("If-Match", "*")
                .post(path + "/withdrawal")
                .then()
                .statusCode(403);
        Api.as(lead, Roles.SUPERVISOR)
                .header("If-Match", assigned.header("ETag"))
                .post(path + "/withdrawal")
                .then()
                .statusCode(200)
                .body("figures.open", equalTo(0))
                .body("withdrawnBy", equalTo(lead));
        assertThat(readings(agent)).containsExactly("WITHDRAWN");
        UUID later = UUID.randomUUID();
        handled(joined(later, "later-" + later, EIGHT));
        assertThat(readings(later)).isEmpty();
        assign(lead, Roles.SUPERVISOR, toTeam()).statusCode(201).body("figures.open", equalTo(2));
        Knowledge.move(Knowledge.approver(), article, "retirement", Map.of("reason", "gone"))
                .statusCode(200);
        assertThat(readings(later)).containsExactly("WITHDRAWN");
        assign(lead, Roles.SUPERVISOR, toTeam())
                .statusCode(409)
                .body("code", equalTo("article-not-published"));
    }

    @Test
    void somebody_who_is_named_reads_it_and_joiners_do_not() {
        assign(
                        lead,
                        Roles.SUPERVISOR,
                        Map.of(
                                "to",
                                "AGENTS",
                                "agentIds",
                                List.of(agent),
                                "dueOn",
                                today().toString()))
                .statusCode(201)
                .body("includesJoiners", equalTo(false));
        mine(username).then().body("items", hasSize(1));
        UUID later = UUID.randomUUID();
        handled(joined(later, "later-" + later, EIGHT));
        assertThat(readings(later)).isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        invalid(Map.of("to", "TEAMS", "dueOn", today().toString()), "teamIds");
        invalid(Map.of("to", "AGENTS", "dueOn", today().toString()), "agentIds");
        invalid(
                Map.of(
                        "to",
                        "AGENTS",
                        "agentIds",
                        List.of(UUID.randomUUID()),
                        "dueOn",
                        today().toString()),
                "agentIds[0]");
        invalid(Map.of("to", "EVERYBODY"), "dueOn");
        invalid(Map.of("to", "EVERYBODY", "dueOn", today().minusDays(1).toString()), "dueOn");
        invalid(Map.of("dueOn", today().toString()), "to");
    }

    private void invalid(Map<String, ?> request, String field) {
        assign("manager", Roles.OPERATIONS_MANAGER, request)
                .statusCode(400)
                .body("violations[0].field", equalTo(field));
    }

    private List<Object> readings(UUID reader) {
        return ManyComplaints.ask(
                "select state from reading where agent_id = ? and article_id = ?::uuid order by assigned_at",
                reader,
                article);
    }
}
