package io.mushrif.reporting.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.platform.security.Roles;
import io.mushrif.reporting.fact.ComplaintEvents;
import io.mushrif.reporting.fact.FactFixture;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.Scenarios;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each scenario is answered three times: while its days are behind, when they are summed up, and
 * after a rebuild. The answers are the same.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class KpiScenarioTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    /** Batches of events, and questions with their points. */
    record Scenario(String name, List<List<Happening>> batches, List<Question> questions) {}

    /** An event; what it does not need is left out. */
    record Happening(
            String id,
            String event,
            String subject,
            Instant at,
            Instant receivedAt,
            String product,
            String channel,
            Integer revision,
            Boolean open,
            Boolean inTime,
            Duration elapsed,
            BigDecimal score) {}

    record Question(String kpi, Map<String, String> with, List<Map<String, Object>> points) {}

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenarios.in(
                KpiScenarioTest.class,
                "kpi-scenarios.yaml",
                Scenario.class,
                Scenario::name,
                KpiScenarioTest::check);
    }

    private static void check(Scenario scenario) {
        FactFixture.clear();
        for (List<Happening> batch : scenario.batches()) {
            FactFixture.deliver(
                    batch.stream()
                            .map(
                                    happening ->
                                            new FactFixture.Sent(
                                                    uuid(scenario.name() + happening.id()),
                                                    event(happening)))
                            .toList());
        }
        answers(scenario, "behind");
        FactFixture.sumUp();
        answers(scenario, "summed up");
        FactFixture.rebuild();
        answers(scenario, "rebuilt");
    }

    private static void answers(Scenario scenario, String when) {
        for (Question question : scenario.questions()) {
            assertThat(points(question))
                    .as("%s, %s", question.kpi(), when)
                    .isEqualTo(question.points().stream().map(KpiScenarioTest::plain).toList());
        }
    }

    private static List<Map<String, String>> points(Question question) {
        String body =
                Api.as("boss", Roles.OPERATIONS_MANAGER)
                        .queryParams(question.with())
                        .get("/api/v1/kpis/" + question.kpi())
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        try {
            List<Map<String, String>> points = new ArrayList<>();
            for (JsonNode point : JSON.readTree(body).get("points")) {
                points.add(plain(JSON.convertValue(point, Map.class)));
            }
            return points;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Numbers are compared by value: 50 is 50.00. */
    private static Map<String, String> plain(Map<?, ?> point) {
        Map<String, String> plain = new LinkedHashMap<>();
        for (String name : List.of("bucket", "group", "numerator", "denominator", "value")) {
            Object value =
                    name.equals("group") && point.get(name) == null ? Map.of() : point.get(name);
            plain.put(
                    name,
                    value instanceof Number number
                            ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                            : String.valueOf(value));
        }
        return plain;
    }

    private static Event event(Happening happening) {
        UUID subject = uuid(happening.subject());
        Instant at = happening.at();
        if (happening.event().equals("evaluated")) {
            return new EvaluationCompleted(
                    subject,
                    uuid("card"),
                    1,
                    null,
                    uuid("agent"),
                    uuid("team"),
                    "analyst1",
                    happening.score(),
                    false,
                    at);
        }
        if (happening.event().equals("rescored")) {
            return new EvaluationRescored(
                    subject,
                    happening.revision(),
                    "EDITED",
                    uuid("agent"),
                    uuid("team"),
                    null,
                    false,
                    happening.score(),
                    false,
                    happening.receivedAt(),
                    at);
        }
        ComplaintEvents complaint =
                ComplaintEvents.of(
                        subject,
                        happening.product(),
                        happening.channel() == null ? "CALL" : happening.channel(),
                        null,
                        happening.receivedAt() == null ? at : happening.receivedAt());
        return switch (happening.event()) {
            case "registered" -> complaint.registered();
            case "imported" ->
                    complaint.imported(
                            happening.revision(), happening.open(), happening.inTime(), at);
            case "acknowledged" ->
                    complaint.acknowledged(happening.elapsed(), happening.inTime(), at);
            case "resolved" -> complaint.resolved(happening.elapsed(), happening.inTime(), at);
            case "closed" -> complaint.closed(at);
            case "reopened" -> complaint.reopened(at);
            case "withdrawn" -> complaint.withdrawn(at);
            case "merged" -> complaint.merged(at);
            case "escalated" -> complaint.escalated(at);
            default -> throw new IllegalArgumentException(happening.event());
        };
    }

    private static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
