package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Stack;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * A complaint through all services: staffing's agents, its handling, its evaluation, its figures.
 */
class ComplaintIT {

    private static final String COMPLAINTS = "/api/v1/complaints";

    private final Stack stack = Mushrif.running();
    private final Caller admin = Caller.named(stack, "admin1");
    private final Caller crm = Caller.named(stack, "crm");
    private final Caller manager = Caller.named(stack, "manager1");

    @Test
    void a_complaint_is_handled_by_its_agent_seen_by_nobody_else_and_counted() {
        String product = "Journey " + UUID.randomUUID();
        String agent1 = agent("agent1", team("supervisor1"));
        agent("agent2", team("supervisor2"));
        String complaint = register(product);
        String path = COMPLAINTS + "/" + complaint;
        Awaitility.await()
                .until(
                        () ->
                                Caller.named(stack, "supervisor1")
                                                .post(
                                                        path + "/assignment",
                                                        Map.of("agentId", agent1),
                                                        "If-Match",
                                                        crm.get(path).header("ETag"))
                                                .status()
                                        == 200);
        Caller agent = Caller.named(stack, "agent1");
        agent.get(path).require(200);
        assertProblem(
                Caller.named(stack, "agent2").get(path, "Accept-Language", "ar"),
                403,
                "forbidden",
                "غير مسموح");
        assertProblem(
                Caller.named(stack, "supervisor2").get(path), 403, "forbidden", "Not allowed");
        assertProblem(
                Caller.nobody(stack).get(path, "Accept-Language", "ar"),
                401,
                "unauthenticated",
                "يلزم تسجيل الدخول");
        assertProblem(
                agent.patch(path, Map.of("category", "Card")),
                428,
                "precondition-required",
                "If-Match is required");
        assertProblem(
                agent.patch(path, Map.of("category", "Card"), "If-Match", "\"99\""),
                412,
                "precondition-failed",
                "It has changed in the meantime");
        move(agent, path, "acknowledgement", Map.of("message", "شكرًا لتواصلكم"));
        move(agent, path, "investigation", Map.of());
        move(agent, path, "resolution", Map.of("outcome", "UPHELD", "response", "Refunded"));
        move(agent, path, "closing", Map.of());

        String today = LocalDate.now(ZoneId.of("Asia/Riyadh")).toString();
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Riyadh")).plusDays(1).toString();
        String span =
                "?from=" + today + "&to=" + tomorrow + "&product=" + product.replace(" ", "%20");
        Awaitility.await()
                .untilAsserted(
                        () -> {
                            assertThat(value("complaint-volume", span)).isEqualTo(1);
                            assertThat(value("complaints-resolved-in-time", span)).isEqualTo(100);
                            assertThat(value("complaint-backlog", span)).isZero();
                        });
    }

    @Test
    void the_same_request_twice_with_one_key_registers_one_complaint() {
        Map<String, String> body = Map.of("channel", "FORM", "description", "twice");
        String key = UUID.randomUUID().toString();
        Caller.Answer first = crm.post(COMPLAINTS, body, "Idempotency-Key", key).require(201);
        Caller.Answer second = crm.post(COMPLAINTS, body, "Idempotency-Key", key).require(201);
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void an_evaluation_becomes_the_score_of_quality() {
        String agent = agent("agent-" + UUID.randomUUID(), team("supervisor1"));
        Caller analyst = Caller.named(stack, "analyst1");
        JsonNode card =
                analyst.post(
                                "/api/v1/scorecards",
                                Map.of(
                                        "name", Map.of("en", "Calls", "ar", "المكالمات"),
                                        "passMark", 80,
                                        "sections",
                                                List.of(
                                                        Map.of(
                                                                "name",
                                                                        Map.of(
                                                                                "en",
                                                                                "Greeting",
                                                                                "ar",
                                                                                "التحية"),
                                                                "weight", 1,
                                                                "questions",
                                                                        List.of(
                                                                                question("a", 3),
                                                                                question(
                                                                                        "b", 1))))))
                        .require(201)
                        .json();
        String path = "/api/v1/scorecards/" + card.path("id").asText();
        analyst.post(path + "/publication", Map.of(), "If-Match", analyst.get(path).header("ETag"))
                .require(200);
        JsonNode questions = card.path("sections").get(0).path("questions");
        Map<String, Object> evaluation =
                Map.of(
                        "scorecardId", card.path("id").asText(),
                        "agentId", agent,
                        "answers",
                                List.of(
                                        Map.of(
                                                "questionId",
                                                questions.get(0).path("id").asText(),
                                                "option",
                                                "yes"),
                                        Map.of(
                                                "questionId",
                                                questions.get(1).path("id").asText(),
                                                "option",
                                                "no")));
        Awaitility.await()
                .until(() -> analyst.post("/api/v1/evaluations", evaluation).status() == 201);
        String today = LocalDate.now(ZoneId.of("Asia/Riyadh")).toString();
        String tomorrow = LocalDate.now(ZoneId.of("Asia/Riyadh")).plusDays(1).toString();
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                value(
                                                        "qa-score",
                                                        "?from=" + today + "&to=" + tomorrow
                                                                + "&agent=" + agent))
                                        .isEqualTo(75));
    }

    private static Map<String, Object> question(String key, int weight) {
        return Map.of(
                "id",
                key,
                "text",
                Map.of("en", "Question " + key, "ar", "سؤال " + key),
                "type",
                "YES_NO",
                "weight",
                weight);
    }

    private double value(String kpi, String query) {
        JsonNode points =
                manager.get("/api/v1/kpis/" + kpi + query).require(200).json().path("points");
        return points.path(0).path("value").asDouble(-1);
    }

    private String register(String product) {
        return crm.post(
                        COMPLAINTS,
                        Map.of("channel", "CALL", "description", "لم يصلني رد", "product", product))
                .require(201)
                .json()
                .path("id")
                .asText();
    }

    private void move(Caller caller, String path, String verb, Map<String, ?> body) {
        caller.post(path + "/" + verb, body, "If-Match", caller.get(path).header("ETag"))
                .require(200);
    }

    private String team(String supervisor) {
        return admin.post(
                        "/api/v1/teams",
                        Map.of(
                                "name", Map.of("en", "Team of " + supervisor),
                                "supervisors", List.of(supervisor)))
                .require(201)
                .json()
                .path("id")
                .asText();
    }

    private String agent(String username, String team) {
        return admin.post(
                        "/api/v1/agents",
                        Map.of(
                                "username", username,
                                "name", Map.of("ar", "موظف", "en", username),
                                "teamId", team))
                .require(201)
                .json()
                .path("id")
                .asText();
    }

    private static void assertProblem(Caller.Answer answer, int status, String code, String title) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().path("code").asText()).isEqualTo(code);
        assertThat(answer.json().path("title").asText()).isEqualTo(title);
    }
}
