package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Home;
import io.mushrif.devstack.Stack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Quality through all services: an interaction that complaints recorded is drawn, scored, disputed
 * and decided, and reporting counts it once; a low answer takes a complaint up again; answers from
 * a file become the figures of a survey.
 */
class QualityIT {

    private static final ZoneId SITE = ZoneId.of("Asia/Riyadh");

    private static final Pattern LINK =
            Pattern.compile("/api/v1/survey-answers/([A-Za-z0-9._~-]+)");

    private final Stack stack = Mushrif.running();
    private final Caller admin = Caller.named(stack, "admin1");
    private final Caller crm = Caller.named(stack, "crm");
    private final Caller analyst = Caller.named(stack, "analyst1");
    private final Caller supervisor = Caller.named(stack, "supervisor1");
    private final Caller manager = Caller.named(stack, "manager1");

    @Test
    void a_drawn_call_is_scored_disputed_and_decided_and_counts_once() {
        String team = team();
        String agent = agent(team);
        String scorecard = scorecard();
        String interaction = interaction(agent);
        String assignment = drawn(team, scorecard, interaction);

        String evaluation = evaluated(scorecard, agent, interaction);
        assertThat(analyst.get(evaluation).require(200).json().path("score").asDouble())
                .isEqualTo(25);
        figure(agent, 25);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                analyst.get(assignment)
                                                        .require(200)
                                                        .json()
                                                        .path("state")
                                                        .asText())
                                        .isEqualTo("DONE"));

        String dispute = disputed(evaluation);
        Map<String, Object> decision =
                Map.of(
                        "questions",
                        List.of(
                                Map.of(
                                        "questionId", "identity",
                                        "ruling", "ADJUSTED",
                                        "reason", "The question is on the recording at 0:40.",
                                        "answer",
                                                Map.of(
                                                        "questionId",
                                                        "identity",
                                                        "option",
                                                        "yes"))));
        Caller.Answer own =
                analyst.post(dispute + "/decision", decision, "If-Match", "\"0\"").require(409);
        assertThat(own.json().path("code").asText()).isEqualTo("arbiter-not-neutral");
        JsonNode decided =
                manager.post(dispute + "/decision", decision, "If-Match", "\"0\"")
                        .require(200)
                        .json();
        assertThat(decided.path("status").asText()).isEqualTo("DECIDED");
        assertThat(decided.path("scoreBefore").asDouble()).isEqualTo(25);
        assertThat(decided.path("scoreAfter").asDouble()).isEqualTo(100);
        figure(agent, 100);
    }

    @Test
    void a_low_answer_to_a_closed_complaint_takes_it_up_again_once() {
        String email = "asked-" + UUID.randomUUID() + "@example.com";
        String category = "Asked " + UUID.randomUUID();
        String survey =
                id(
                        analyst.post(
                                "/api/v1/surveys",
                                Map.of(
                                        "name",
                                        text("How did we do?", "كيف كانت خدمتنا؟"),
                                        "questions",
                                        List.of(
                                                Map.of(
                                                        "id",
                                                        "content",
                                                        "kind",
                                                        "CSAT",
                                                        "required",
                                                        true,
                                                        "text",
                                                        text("Content?", "راضون؟"))),
                                        "trigger",
                                        Map.of(
                                                "event",
                                                "COMPLAINT_CLOSED",
                                                "categories",
                                                List.of(category)),
                                        "lowScore",
                                        Map.of("questionId", "content", "atMost", 2))));
        analyst.post("/api/v1/surveys/" + survey + "/activation", Map.of(), "If-Match", "\"0\"")
                .require(200);
        String complaint = closedComplaint(customer(email), category);

        String link = "/api/v1/survey-answers/" + token(email);
        Caller customer = Caller.nobody(stack);
        assertThat(customer.get(link + "?lang=en", "Accept", "text/html").require(200).text())
                .contains("Content?");
        Map<String, Object> low = Map.of("scores", Map.of("content", 1), "callWished", true);
        customer.post(link, low).require(204);
        assertThat(customer.post(link, low).require(410).json().path("code").asText())
                .isEqualTo("survey-link-used");
        customer.post(link.substring(0, link.length() - 3) + "abc", low).require(404);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(
                                                supervisor
                                                        .get(complaint + "/timeline")
                                                        .require(200)
                                                        .json()
                                                        .path("items")
                                                        .findValuesAsText("type"))
                                        .containsOnlyOnce("REOPENED"));
        JsonNode results =
                analyst.get("/api/v1/surveys/" + survey + "/results").require(200).json();
        assertThat(results.path("answers").asInt()).isEqualTo(1);
    }

    @Test
    void the_real_survey_file_gives_its_known_figures() throws IOException {
        String survey =
                id(
                        analyst.post(
                                "/api/v1/surveys",
                                Map.of(
                                        "name",
                                        text("Airport", "المطار"),
                                        "questions",
                                        List.of(
                                                Map.of(
                                                        "id", "overall",
                                                        "kind", "CSAT",
                                                        "text", text("As a whole?", "إجمالًا؟")),
                                                Map.of(
                                                        "id",
                                                        "recommend",
                                                        "kind",
                                                        "NPS",
                                                        "text",
                                                        text("Recommend it?", "هل توصي به؟"))))));
        String path = "/api/v1/surveys/" + survey;
        analyst.post(path + "/activation", Map.of(), "If-Match", "\"0\"").require(200);
        Caller.Answer started =
                crm.send(
                                "POST",
                                "/api/v1/survey-imports?into=" + survey,
                                Files.readAllBytes(
                                        Home.repository()
                                                .resolve("devstack/sample-data/sfo2017.csv.gz")),
                                "Content-Type",
                                "text/csv",
                                "Content-Encoding",
                                "gzip")
                        .require(202);
        String job = "/api/v1/survey-imports/" + started.json().path("id").asText();
        assertThat(started.header("Location")).endsWith(job);
        JsonNode ended =
                Awaitility.await()
                        .atMost(Duration.ofSeconds(60))
                        .until(
                                () -> crm.get(job).require(200).json(),
                                state -> !state.path("state").asText().equals("RUNNING"));
        assertThat(ended.path("created").asInt()).isEqualTo(2_809);
        JsonNode questions = analyst.get(path + "/results").require(200).json().path("questions");
        assertThat(questions.get(0).at("/figures/topShare/percent").asText()).isEqualTo("82.0685");
        assertThat(questions.get(1).at("/figures/netPromoter/score").asText()).isEqualTo("39.8398");
    }

    private String customer(String email) {
        String id =
                id(
                        crm.post(
                                "/api/v1/customers",
                                Map.of("name", "Noura", "email", email, "language", "en")));
        crm.put(
                        "/api/v1/customers/" + id + "/consents/SURVEYS",
                        Map.of("state", "GIVEN", "channel", "CALL", "evidence", "said so"))
                .require(200);
        return id;
    }

    /** The path of a complaint that was answered and closed. */
    private String closedComplaint(String customer, String category) {
        String path =
                "/api/v1/complaints/"
                        + id(
                                crm.post(
                                        "/api/v1/complaints",
                                        Map.of(
                                                "channel",
                                                "CALL",
                                                "customerId",
                                                customer,
                                                "category",
                                                category,
                                                "description",
                                                "Nobody called back")));
        move(path, "acknowledgement", Map.of("message", "We have it"));
        move(path, "investigation", Map.of());
        move(path, "resolution", Map.of("outcome", "NOT_UPHELD", "response", "We did call"));
        move(path, "closing", Map.of());
        return path;
    }

    private void move(String path, String verb, Map<String, ?> body) {
        supervisor
                .post(path + "/" + verb, body, "If-Match", supervisor.get(path).header("ETag"))
                .require(200);
    }

    /** The token of the link in the mail to an address. */
    private String token(String email) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(
                        () ->
                                mails().filter(mail -> mail.contains(email))
                                        .map(LINK::matcher)
                                        .filter(Matcher::find)
                                        .map(found -> found.group(1))
                                        .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Stream<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(stack.mail().folder())) {
            List<String> mails = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(".eml")).toList()) {
                // the soft line breaks of quoted-printable
                mails.add(Files.readString(file).replaceAll("=\r?\n", ""));
            }
            return mails.stream();
        }
    }

    /** The interaction in the only place of a sample; returns the path of the assignment. */
    private String drawn(String team, String scorecard, String interaction) {
        String plan =
                id(
                        analyst.post(
                                "/api/v1/sampling-plans",
                                Map.of(
                                        "name",
                                        text("All calls", "كل المكالمات"),
                                        "teamId",
                                        team,
                                        "method",
                                        "RANDOM",
                                        "period",
                                        "MONTH",
                                        "size",
                                        10,
                                        "scorecardId",
                                        scorecard,
                                        "analysts",
                                        List.of("analyst1"))));
        Instant now = Instant.now();
        Awaitility.await()
                .until(
                        () ->
                                analyst.get(
                                                "/api/v1/sampling-plans/%s/preview?from=%s&to=%s"
                                                        .formatted(
                                                                plan,
                                                                now.minus(Duration.ofHours(1)),
                                                                now))
                                        .require(200)
                                        .json()
                                        .toString()
                                        .contains(interaction));
        String sample =
                id(
                        analyst.post(
                                "/api/v1/sampling-plans/" + plan + "/samples",
                                Map.of(
                                        "from", now.minus(Duration.ofHours(1)).toString(),
                                        "to", now.toString())));
        JsonNode assignment =
                analyst.get("/api/v1/sampling-assignments?sampleId=" + sample)
                        .require(200)
                        .json()
                        .path("items")
                        .get(0);
        assertThat(assignment.path("interactionId").asText()).isEqualTo(interaction);
        assertThat(assignment.path("analyst").asText()).isEqualTo("analyst1");
        return "/api/v1/sampling-assignments/" + assignment.path("id").asText();
    }

    private String evaluated(String scorecard, String agent, String interaction) {
        return "/api/v1/evaluations/"
                + id(
                        analyst.post(
                                "/api/v1/evaluations",
                                Map.of(
                                        "scorecardId",
                                        scorecard,
                                        "agentId",
                                        agent,
                                        "interactionId",
                                        interaction,
                                        "answers",
                                        List.of(
                                                Map.of("questionId", "greeting", "option", "yes"),
                                                Map.of(
                                                        "questionId",
                                                        "identity",
                                                        "option",
                                                        "no")))));
    }

    private String disputed(String evaluation) {
        return "/api/v1/disputes/"
                + id(
                        supervisor.post(
                                "/api/v1/disputes",
                                Map.of(
                                        "evaluationId",
                                        evaluation.substring(evaluation.lastIndexOf('/') + 1),
                                        "questions",
                                        List.of(
                                                Map.of(
                                                        "questionId", "identity",
                                                        "reason", "She asked at 0:40.")))));
    }

    /** Awaits the figure of reporting, which one evaluation makes. */
    private void figure(String agent, double score) {
        LocalDate today = LocalDate.now(SITE);
        String query = "?from=%s&to=%s&agent=%s".formatted(today, today.plusDays(1), agent);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            JsonNode point =
                                    manager.get("/api/v1/kpis/qa-score" + query)
                                            .require(200)
                                            .json()
                                            .path("points")
                                            .path(0);
                            assertThat(point.path("value").asDouble(-1)).isEqualTo(score);
                            assertThat(point.path("denominator").asInt()).isEqualTo(1);
                        });
    }

    private String interaction(String agent) {
        Instant now = Instant.now();
        Map<String, Object> call =
                Map.of(
                        "channel",
                        "CALL",
                        "direction",
                        "INBOUND",
                        "startedAt",
                        now.minusSeconds(600).toString(),
                        "answeredAt",
                        now.minusSeconds(590).toString(),
                        "endedAt",
                        now.minusSeconds(300).toString(),
                        "agentId",
                        agent);
        // recorded once complaints knows the agent
        return id(
                Awaitility.await()
                        .until(
                                () -> crm.post("/api/v1/interactions", call),
                                answer -> answer.status() == 201));
    }

    private String scorecard() {
        String id =
                id(
                        analyst.post(
                                "/api/v1/scorecards",
                                Map.of(
                                        "name",
                                        text("Calls", "المكالمات"),
                                        "passMark",
                                        80,
                                        "sections",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        text("All", "الكل"),
                                                        "weight",
                                                        1,
                                                        "questions",
                                                        List.of(
                                                                question("greeting", 1),
                                                                question("identity", 3)))))));
        analyst.post("/api/v1/scorecards/" + id + "/publication", Map.of(), "If-Match", "\"0\"")
                .require(200);
        return id;
    }

    private static Map<String, Object> question(String id, int weight) {
        return Map.of(
                "id",
                id,
                "text",
                text("Question " + id, "سؤال " + id),
                "type",
                "YES_NO",
                "weight",
                weight);
    }

    private String team() {
        return id(
                admin.post(
                        "/api/v1/teams",
                        Map.of(
                                "name", text("Scored team", "فريق"),
                                "supervisors", List.of("supervisor1"))));
    }

    private String agent(String team) {
        return id(
                admin.post(
                        "/api/v1/agents",
                        Map.of(
                                "username",
                                "scored-" + UUID.randomUUID(),
                                "name",
                                text("Amal", "أمل"),
                                "teamId",
                                team)));
    }

    private static Map<String, String> text(String english, String arabic) {
        return Map.of("en", english, "ar", arabic);
    }

    private static String id(Caller.Answer answer) {
        return answer.require(201).json().path("id").asText();
    }
}
