package io.mushrif.complaints.regulatorreturn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.mushrif.complaints.ManyComplaints;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Complaints go through their lives over the API, with the clock of the test; then they are
 * counted.
 */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RegulatorReturnApiTest {

    private static final String PATH = "/api/v1/regulator-return";

    private final String entity = "E" + UUID.randomUUID();

    private TestClock clock;

    @Test
    void a_half_year_of_a_bank_under_the_rules_of_the_fca() {
        clock = TestClock.installed("2025-12-20T09:00:00Z");
        legalEntity("uk-disp");
        String carried = register("Cards", "Delivery");
        String answeredBefore = register("Cards", "Delivery");
        resolve(answeredBefore, "NOT_UPHELD", null, null);

        at("2026-01-05T09:00:00Z"); // Monday
        String quick = register("Cards", "Delivery");
        String slow = register("Cards", "Blocked");
        String stillOpen = register("Loans", null);
        String withdrawn = register(null, null);
        at("2026-01-08T09:00:00Z"); // the third business day after the day of receipt
        resolve(quick, "UPHELD", "100.50", "GBP");
        at("2026-01-09T09:00:00Z");
        verb(withdrawn, "withdrawal", Map.of("reason", "settled"));
        at("2026-02-27T09:00:00Z"); // 69 days after 20 December, 53 after 5 January
        resolve(carried, "PARTLY_UPHELD", "20", "GBP");
        resolve(slow, "NOT_UPHELD", "5", "EUR");
        at("2026-06-30T18:00:00Z"); // the last day in Riyadh, three hours before its end
        String lastDay = register("Loans", null);

        at("2026-08-01T09:00:00Z");
        resolve(stillOpen, "UPHELD", "7", "GBP");
        verb(quick, "rejection", Map.of("reason", "not enough"));
        resolve(lastDay, "SETTLED", null, null);

        JsonPath first = compute("2026-01-01", "2026-07-01");
        assertThat(totals(first))
                .containsEntry("outstandingAtStart", 1)
                .containsEntry("opened", 5)
                .containsEntry("reopened", 0)
                .containsEntry("closed", 4)
                .containsEntry("upheld", 1)
                .containsEntry("partlyUpheld", 1)
                .containsEntry("notUpheld", 1)
                .containsEntry("withdrawn", 1)
                .containsEntry("outstandingAtEnd", 2)
                .containsEntry("complaintsWithRedress", 3)
                .containsEntry(
                        "closedByAge",
                        Map.of("within_3_business_days", 1, "within_8_weeks", 2, "over_8_weeks", 1))
                .containsEntry(
                        "outstandingByAge",
                        Map.of(
                                "within_3_business_days",
                                1,
                                "within_8_weeks",
                                0,
                                "over_8_weeks",
                                1));
        assertThat(first.getString("totals.redressPaid.GBP")).isEqualTo("120.5");
        assertThat(first.getString("totals.redressPaid.EUR")).isEqualTo("5");
        assertThat(first.getString("totals.redressPaidUpheld.EUR")).isEqualTo("0");
        assertThat(first.getList("rows.product")).containsExactly("Cards", "Cards", "Loans", null);
        assertThat(first.getList("rows.category"))
                .containsExactly("Blocked", "Delivery", null, null);
        assertAddsUp(first);

        // taken up again in the second half: the first half stays as it was
        JsonPath second = compute("2026-07-01", "2026-08-02");
        assertThat(totals(second))
                .containsEntry("outstandingAtStart", 2)
                .containsEntry("opened", 0)
                .containsEntry("reopened", 1)
                .containsEntry("closed", 2)
                .containsEntry("upheld", 1)
                .containsEntry("settled", 1)
                .containsEntry("outstandingAtEnd", 1);
        assertAddsUp(second);
        JsonPath year = compute("2026-01-01", "2026-08-02");
        assertThat(totals(year)).containsEntry("closed", 5).containsEntry("outstandingAtEnd", 1);
        assertAddsUp(year);
        assertThat(year.<Integer>get("totals.statutoryBreaches")).isEqualTo(2);
    }

    @Test
    void complaints_closed_elsewhere_are_counted_with_an_age_that_is_not_known() {
        clock = TestClock.installed("2026-03-01T09:00:00Z");
        imported("CLOSED", "2026-02-03T09:00:00Z", 3);
        imported("REGISTERED", "2026-02-04T09:00:00Z", 2);
        at("2026-03-20T09:00:00Z");
        JsonPath february = compute("2026-02-01", "2026-03-01");
        assertThat(totals(february))
                .containsEntry("opened", 5)
                .containsEntry("closed", 3)
                .containsEntry("closedAgeNotKnown", 3)
                .containsEntry("decisionNotKnown", 3)
                .containsEntry("outstandingAtEnd", 2);
        assertThat(february.getList("ageBands.code"))
                .containsExactly("days_0_15", "days_16_30", "days_31_56", "days_over_56");
        assertAddsUp(february);
        String reopened = one("CLOSED");
        ManyComplaints.run(
                """
                insert into complaint_timeline (complaint_id, seq, type, at, recorded_at, actor, details)
                values (?::uuid, 2, 'REOPENED', '2026-03-10T09:00:00Z', now(), 'crm', '{}')
                """,
                reopened);
        ManyComplaints.run(
                "update complaint set status = 'INVESTIGATING', timeline_length = 2 where id = ?::uuid",
                reopened);
        assertThat(totals(compute("2026-02-01", "2026-03-01"))).containsEntry("closed", 3);
        JsonPath march = compute("2026-03-01", "2026-03-21");
        assertThat(totals(march))
                .containsEntry("outstandingAtStart", 2)
                .containsEntry("reopened", 1)
                .containsEntry("outstandingAtEnd", 3);
        assertAddsUp(march);
    }

    @Test
    void any_period_adds_up_and_periods_meet() {
        clock = TestClock.installed("2026-01-01T06:00:00Z");
        legalEntity("sa-sama");
        List<String> open = new ArrayList<>();
        List<String> answered = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            clock.advance(Duration.ofHours(21));
            open.add(register("P" + day % 3, day % 4 == 0 ? null : "C" + day % 4));
            if (day % 3 == 2) {
                String done = open.remove(day % open.size());
                resolve(
                        done,
                        List.of("UPHELD", "PARTLY_UPHELD", "NOT_UPHELD", "SETTLED").get(day % 4),
                        day % 2 == 0 ? "10" : null,
                        "SAR");
                answered.add(done);
            }
            if (day % 7 == 6) {
                String again = answered.remove(0);
                verb(again, "rejection", Map.of("reason", "no"));
                open.add(again);
            }
            if (day % 11 == 10) {
                verb(open.remove(0), "withdrawal", Map.of("reason", "settled"));
            }
        }
        at("2026-03-01T06:00:00Z");
        int outstanding = 0;
        String[] days = {
            "2025-12-01",
            "2026-01-01",
            "2026-01-07",
            "2026-01-13",
            "2026-01-20",
            "2026-02-03",
            "2026-03-01"
        };
        for (int i = 1; i < days.length; i++) {
            JsonPath part = compute(days[i - 1], days[i]);
            assertAddsUp(part);
            assertThat(part.<Integer>get("totals.outstandingAtStart"))
                    .as(days[i - 1])
                    .isEqualTo(outstanding);
            outstanding = part.get("totals.outstandingAtEnd");
        }
        assertThat(outstanding).isEqualTo(open.size());
        assertAddsUp(compute("2025-12-01", "2026-03-01"));
    }

    @Test
    void the_file_has_codes_titles_totals_and_no_formula() {
        clock = TestClock.installed("2026-04-01T09:00:00Z");
        legalEntity("sa-sama");
        String dangerous = register("=HYPERLINK(\"x\")", "-2+3");
        resolve(dangerous, "UPHELD", "1250.75", "SAR");
        register("بطاقات", null);
        Response answer =
                Api.as("analyst", Roles.QUALITY_ANALYST)
                        .accept("text/csv")
                        .queryParam("legalEntity", entity)
                        .get(PATH + "?from=2026-04-01&to=2026-04-02&lang=ar&bom=true");
        answer.then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header(
                        "Content-Disposition",
                        containsString("complaints-return-2026-04-01-2026-04-01.csv"));
        String[] lines = answer.asString().split("\r\n");
        assertThat(lines).hasSize(5);
        assertThat(lines[0])
                .startsWith(
                        "\uFEFFline,legal_entity,regime,period_start,period_end,product,category,root_cause,")
                .contains(",closed,closed_within_5_business_days,")
                .endsWith(",redress_paid_SAR,redress_paid_upheld_SAR");
        assertThat(lines[1]).startsWith("السطر,الكيان القانوني").contains("خلال 5 أيام عمل");
        assertThat(lines[2])
                .startsWith(
                        "DETAIL,"
                                + entity
                                + ",sa-sama,2026-04-01,2026-04-01,\"'=HYPERLINK(\"\"x\"\")\",'-2+3,,")
                .endsWith(",1250.75,1250.75");
        assertThat(lines[3]).contains("بطاقات").endsWith(",0,0");
        assertThat(lines[4]).startsWith("TOTAL," + entity).endsWith(",1250.75,1250.75");
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .queryParam("legalEntity", entity)
                .get(PATH + "?from=2026-04-01&to=2026-04-02&format=csv")
                .then()
                .body(startsWith("line,"));
    }

    @Test
    void all_legal_entities_together_are_counted_when_none_is_named() {
        clock = TestClock.installed("2026-05-05T09:00:00Z");
        int before = openedByAll();
        register("Cards", null);
        legalEntity("uk-disp");
        register("Cards", null);
        assertThat(openedByAll() - before).isEqualTo(2);
        Api.as("admin", Roles.ADMIN)
                .get(PATH + "?from=2026-05-05&to=2026-05-06")
                .then()
                .body("timeZone", equalTo("Asia/Riyadh"))
                .body("ageBands[0].title.ar", equalTo("من 0 إلى 15 يومًا"));
    }

    private static int openedByAll() {
        return Api.as("admin", Roles.ADMIN)
                .get(PATH + "?from=2026-05-05&to=2026-05-06")
                .then()
                .statusCode(200)
                .extract()
                .path("totals.opened");
    }

    @ParameterizedTest
    @CsvSource({
        "format=json, from",
        "from=2026-01-01, to",
        "from=2026-02-01&to=2026-01-01, from",
        "from=2026-01-01&to=2026-01-01, from",
        "from=2026-13-01&to=2026-01-01, from",
        "from=2026-01-01&to=2999-01-01, to",
        "from=2026-01-01&to=2026-02-01&format=xml, format",
        "from=2026-01-01&to=2026-02-01&lang=fr, lang",
        "from=2026-01-01&to=2026-02-01&legalEntity=Nobody, legalEntity"
    })
    void a_question_that_makes_no_sense_is_refused_by_field(String query, String field) {
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .body("violations.field", contains(endsWith(field)));
    }

    /** Rows to totals, stock to stock, and each figure to its parts. */
    private static void assertAddsUp(JsonPath answer) {
        List<Map<String, Object>> lines = new ArrayList<>(answer.getList("rows.figures"));
        Map<String, Object> totals = answer.getMap("totals");
        for (Map.Entry<String, Object> figure : totals.entrySet()) {
            if (figure.getValue() instanceof Integer total) {
                assertThat(lines.stream().mapToInt(line -> number(line, figure.getKey())).sum())
                        .as(figure.getKey())
                        .isEqualTo(total);
            } else {
                assertThat(sums(lines, figure.getKey()))
                        .as(figure.getKey())
                        .isEqualTo(sums(List.of(totals), figure.getKey()));
            }
        }
        lines.add(totals);
        for (Map<String, Object> line : lines) {
            assertThat(sum(line, "outstandingAtStart", "opened", "reopened"))
                    .isEqualTo(sum(line, "closed", "outstandingAtEnd"));
            assertThat(bands(line, "closedByAge") + number(line, "closedAgeNotKnown"))
                    .isEqualTo(number(line, "closed"));
            assertThat(bands(line, "outstandingByAge")).isEqualTo(number(line, "outstandingAtEnd"));
            assertThat(
                            sum(
                                    line,
                                    "upheld",
                                    "partlyUpheld",
                                    "notUpheld",
                                    "settled",
                                    "withdrawn",
                                    "merged",
                                    "decisionNotKnown"))
                    .isEqualTo(number(line, "closed"));
            assertThat(
                            sum(
                                    line,
                                    "acknowledgedInTime",
                                    "acknowledgedLate",
                                    "acknowledgementNotKnown"))
                    .isEqualTo(number(line, "opened"));
        }
    }

    private static int number(Map<String, Object> line, String figure) {
        return (Integer) line.get(figure);
    }

    private static int sum(Map<String, Object> line, String... figures) {
        int sum = 0;
        for (String figure : figures) {
            sum += number(line, figure);
        }
        return sum;
    }

    private static int bands(Map<String, Object> line, String figure) {
        return ((Map<?, ?>) line.get(figure))
                .values().stream().mapToInt(count -> (Integer) count).sum();
    }

    private static Map<String, Double> sums(List<Map<String, Object>> lines, String figure) {
        Map<String, Double> sums = new HashMap<>();
        for (Map<String, Object> line : lines) {
            ((Map<?, ?>) line.get(figure))
                    .forEach(
                            (name, amount) ->
                                    sums.merge(
                                            (String) name,
                                            ((Number) amount).doubleValue(),
                                            Double::sum));
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Object> totals(JsonPath answer) {
        return answer.getMap("totals");
    }

    private JsonPath compute(String from, String to) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER)
                .queryParam("legalEntity", entity)
                .get(PATH + "?from=" + from + "&to=" + to)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private void at(String instant) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private void legalEntity(String regime) {
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .body(Map.of("title", Map.of("en", entity), "regime", regime))
                .put("/api/v1/legal-entities/" + entity)
                .then()
                .statusCode(200);
    }

    private String register(String product, String category) {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "CALL");
        body.put("description", "x");
        body.put("legalEntity", entity);
        if (product != null) {
            body.put("product", product);
        }
        if (category != null) {
            body.put("category", category);
        }
        return Api.as("crm", Roles.INTEGRATION)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1/complaints")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void resolve(String id, String outcome, String amount, String currency) {
        Map<String, Object> body = new HashMap<>();
        body.put("outcome", outcome);
        body.put("response", "x");
        if (amount != null) {
            body.put(
                    "remedy",
                    Map.of(
                            "type",
                            "COMPENSATION",
                            "redress",
                            Map.of("amount", new BigDecimal(amount), "currency", currency)));
        }
        verb(id, "resolution", body);
    }

    private static void verb(String id, String verb, Map<String, Object> body) {
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "*")
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private void imported(String status, String receivedAt, int count) {
        ManyComplaints.create(count, entity + status, status, null);
        ManyComplaints.run(
                "update complaint set legal_entity = ?, received_at = ?::timestamptz where product = ?",
                entity,
                receivedAt,
                entity + status);
    }

    private String one(String status) {
        return ManyComplaints.ids(entity + status).get(0).toString();
    }
}
