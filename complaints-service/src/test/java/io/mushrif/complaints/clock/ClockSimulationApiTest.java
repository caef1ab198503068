package io.mushrif.complaints.clock;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ClockSimulationApiTest {

    /** Riyadh is three hours ahead; 1 March 2026 is a Sunday. */
    private static final String EXAMPLE =
            """
            {"calendar":{"timeZone":"Asia/Riyadh","week":{
               "SUNDAY":[["09:00","13:00"],["14:00","17:00"]],
               "MONDAY":[["09:00","13:00"],["14:00","17:00"]],
               "TUESDAY":[["09:00","13:00"],["14:00","17:00"]]},
              "holidays":["2026-03-20"]},
             "clocks":[
               {"name":"resolve","kind":"SERVICE","businessTime":"PT8H"},
               {"name":"final","kind":"STATUTORY","period":"P8W"},
               {"name":"summary","kind":"STATUTORY","businessDaysAfterReceipt":3}],
             "events":[
               {"at":"2026-03-01T06:30:00Z","type":"RECEIVED"},
               {"at":"2026-03-01T07:00:00Z","type":"ACKNOWLEDGED"}],
             "asOf":"2026-03-01T12:00:00Z"}
            """;

    @Test
    void clocks_run_as_the_example_of_the_documents_says() {
        // from 09:30 local: 3.5 h before the break, one after it; 8 h end on Monday at 10:30
        simulate(EXAMPLE)
                .statusCode(200)
                .body("clocks.name", contains("resolve", "final", "summary"))
                .body("clocks.kind", contains("SERVICE", "STATUTORY", "STATUTORY"))
                .body("clocks.state", contains("RUNNING", "RUNNING", "RUNNING"))
                .body("clocks[0].elapsed", equalTo("PT4H30M"))
                .body("clocks[0].remaining", equalTo("PT3H30M"))
                .body("clocks[0].dueAt", equalTo("2026-03-02T07:30:00Z"))
                .body("clocks[0].breachedAt", nullValue())
                .body("clocks[0].metAt", nullValue())
                .body("clocks[1].dueAt", equalTo("2026-04-26T06:30:00Z"))
                .body("clocks[1].elapsed", equalTo("PT5H30M"))
                .body("clocks[1].target", equalTo("P8W"))
                // Monday, Tuesday, and Sunday 8 March
                .body("clocks[2].dueAt", equalTo("2026-03-08T14:00:00Z"));
    }

    @Test
    void a_paused_clock_is_due_at_no_time_and_the_law_does_not_wait() {
        simulate(EXAMPLE.replace("ACKNOWLEDGED", "WAITING"))
                .statusCode(200)
                .body("clocks.state", contains("PAUSED", "RUNNING", "RUNNING"))
                .body("clocks[0].elapsed", equalTo("PT30M"))
                .body("clocks[0].remaining", equalTo("PT7H30M"))
                .body("clocks[0].dueAt", nullValue())
                .body("clocks[1].dueAt", equalTo("2026-04-26T06:30:00Z"));
    }

    @Test
    void what_is_late_is_breached_and_what_is_answered_in_time_is_met() {
        simulate(
                        EXAMPLE.replace("ACKNOWLEDGED", "RESOLVED")
                                .replace("2026-03-01T07:00:00Z", "2026-03-05T07:00:00Z")
                                .replace("2026-03-01T12:00:00Z", "2026-06-01T12:00:00Z"))
                .statusCode(200)
                .body("clocks.state", contains("BREACHED", "MET", "MET"))
                .body("clocks[0].breachedAt", equalTo("2026-03-02T07:30:00Z"))
                .body("clocks[0].dueAt", equalTo("2026-03-02T07:30:00Z"))
                .body("clocks[0].metAt", equalTo("2026-03-05T07:00:00Z"))
                .body("clocks[0].remaining", equalTo("PT0S"))
                .body("clocks[1].metAt", equalTo("2026-03-05T07:00:00Z"))
                .body("clocks[1].breachedAt", nullValue());
    }

    @Test
    void events_are_taken_in_the_order_of_their_times() {
        simulate(
                        """
                        {"clocks":[{"name":"resolve","kind":"SERVICE","duration":"PT8H"}],
                         "events":[
                           {"at":"2026-03-01T10:00:00Z","type":"RESUMED"},
                           {"at":"2026-03-01T08:00:00Z","type":"WAITING"},
                           {"at":"2026-03-01T07:00:00Z","type":"RECEIVED"}],
                         "asOf":"2026-03-01T11:00:00Z"}
                        """)
                .statusCode(200)
                .body("clocks[0].elapsed", equalTo("PT2H"))
                .body("clocks[0].dueAt", equalTo("2026-03-01T17:00:00Z"));
    }

    @Test
    void before_the_moment_of_receipt_no_clock_has_started() {
        simulate(EXAMPLE.replace("2026-03-01T12:00:00Z", "2026-02-01T12:00:00Z"))
                .statusCode(200)
                .body("clocks.state", contains("PENDING", "PENDING", "PENDING"))
                .body("clocks[0].dueAt", nullValue());
    }

    @Test
    void without_a_moment_it_is_read_now() {
        simulate(EXAMPLE.replaceFirst(",\\s*\"asOf\":\"[^\"]*\"", ""))
                .statusCode(200)
                .body("clocks.state", contains("BREACHED", "BREACHED", "BREACHED"));
    }

    @Test
    void stored_policies_are_tried_by_their_own_calendars() {
        // received on Maundy Thursday 2026 at ten in London; closed until Tuesday
        simulate(
                        """
                        {"policy":["service","uk-disp"],
                         "events":[{"at":"2026-04-02T09:00:00Z","type":"RECEIVED","priority":"HIGH"}],
                         "asOf":"2026-04-02T12:00:00Z"}
                        """)
                .statusCode(200)
                .body(
                        "clocks.name",
                        contains(
                                "ACKNOWLEDGE",
                                "RESOLVE",
                                "NEXT_RESPONSE",
                                "SUMMARY",
                                "FINAL_RESPONSE"))
                .body(
                        "clocks.policy",
                        contains("service", "service", "service", "uk-disp", "uk-disp"))
                .body("clocks.find { it.name == 'ACKNOWLEDGE' }.target", equalTo("PT2H"))
                .body("clocks.find { it.name == 'NEXT_RESPONSE' }.state", equalTo("PENDING"))
                .body("clocks.find { it.name == 'SUMMARY' }.dueAt", equalTo("2026-04-09T16:00:00Z"))
                .body(
                        "clocks.find { it.name == 'FINAL_RESPONSE' }.dueAt",
                        equalTo("2026-05-28T09:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        // the third, fifteenth, first and fifth business day by the public holidays of the country
        "uk-disp, SUMMARY, 2026-08-27T10:00:00Z, 2026-09-02T16:00:00Z",
        "uk-disp, SUMMARY, 2026-12-23T10:00:00Z, 2026-12-30T17:00:00Z",
        "ie-psd, FINAL_RESPONSE, 2026-03-02T10:00:00Z, 2026-03-24T17:00:00Z",
        "au-rg271, ACKNOWLEDGE, 2026-06-05T01:00:00Z, 2026-06-09T07:00:00Z",
        "au-rg271, FINAL_RESPONSE, 2026-03-20T04:00:00Z, 2026-04-19T05:00:00Z",
        "sa-sama, FINAL_RESPONSE, 2026-02-18T10:00:00Z, 2026-02-26T14:00:00Z"
    })
    void regimes_know_their_calendars(String policy, String clock, String received, String due) {
        simulate(
                        """
                        {"policy":"%s","events":[{"at":"%s","type":"RECEIVED"}],"asOf":"%s"}
                        """
                                .formatted(policy, received, received))
                .statusCode(200)
                .body("clocks.find { it.name == '" + clock + "' }.dueAt", equalTo(due));
    }

    @Test
    void a_policy_can_be_tried_by_another_calendar() {
        simulate(
                        """
                        {"policy":"sa-sama","calendarName":"uk",
                         "events":[{"at":"2026-03-06T10:00:00Z","type":"RECEIVED"}],
                         "asOf":"2026-03-06T10:00:00Z"}
                        """)
                .statusCode(200)
                .body(
                        "clocks.find { it.name == 'FINAL_RESPONSE' }.dueAt",
                        equalTo("2026-03-13T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT8H | 8 hours | clocks[0].businessTime | bad-duration",
                "PT8H | PT-8H | clocks[0].businessTime | positive",
                "PT8H | PT0S | clocks[0].businessTime | positive",
                "PT8H | PT1000000H | clocks[0].businessTime | max",
                "PT8H | PT99999999999999999999H | clocks[0].businessTime | bad-duration",
                "P8W | eight weeks | clocks[1].period | bad-period",
                "P8W | PT8H | clocks[1].period | bad-period",
                "P8W | P-8W | clocks[1].period | positive",
                "P8W | P0D | clocks[1].period | positive",
                "P8W | P100000Y | clocks[1].period | max",
                "P8W | P9999999999Y | clocks[1].period | bad-period",
                "\"period\":\"P8W\" | \"duration\":\"P8W\" | clocks[1].duration | bad-duration",
                "\"businessDaysAfterReceipt\":3 | \"businessDaysAfterReceipt\":0 |"
                        + " clocks[2].businessDaysAfterReceipt | min",
                "\"businessDaysAfterReceipt\":3 | \"businessDaysAfterReceipt\":-3 |"
                        + " clocks[2].businessDaysAfterReceipt | min",
                "\"businessDaysAfterReceipt\":3 | \"businessDaysAfterReceipt\":100000 |"
                        + " clocks[2].businessDaysAfterReceipt | max",
                "\"businessDaysAfterReceipt\":3 | \"businessDaysAfterReceipt\":\"three\" |"
                        + " clocks[2].businessDaysAfterReceipt | bad-number",
                ",\"businessTime\":\"PT8H\" | '' | clocks[0] | one-allowance",
                "\"period\":\"P8W\" | \"period\":\"P8W\",\"duration\":\"PT1H\" |"
                        + " clocks[1].duration | one-allowance",
                "STATUTORY | SERVICE | clocks[1].period | statutory-only",
                "STATUTORY | LEGAL | clocks[1].kind | unknown-value",
                "\"kind\":\"STATUTORY\", | '' | clocks[1].kind | not-null",
                "\"final\" | \"resolve\" | clocks[1].name | given-twice",
                "\"final\" | \"\" | clocks[1].name | pattern",
                "\"period\":\"P8W\" | \"period\":\"P8W\",\"until\":[\"WAITING\"] |"
                        + " clocks[1].until[0] | unknown-value",
                "\"period\":\"P8W\" | \"period\":\"P8W\",\"until\":[] | clocks[1].until |"
                        + " not-empty",
                "\"period\":\"P8W\" | \"period\":\"P8W\",\"warnAt\":[50,100] |"
                        + " clocks[1].warnAt[1] | max",
                "\"period\":\"P8W\" | \"period\":\"P8W\",\"warnAt\":[0] | clocks[1].warnAt[0] |"
                        + " min",
                "\"period\":\"P8W\" | \"period\":\"P8W\",\"extended\":{\"period\":\"x\"} |"
                        + " clocks[1].extended.period | bad-period",
                "\"period\":\"P8W\" | \"period\":\"P8W\",\"extended\":{} | clocks[1].extended |"
                        + " one-allowance",
                "\"period\":\"P8W\" | \"periods\":\"P8W\" | clocks[1].periods | unknown-field",
                "\"businessTime\":\"PT8H\" |"
                        + " \"businessTimeByPriority\":{\"LOW\":\"PT1H\",\"SOON\":\"PT1H\"} |"
                        + " clocks[0].businessTimeByPriority.SOON | unknown-value",
                "\"businessTime\":\"PT8H\" | \"businessTimeByPriority\":{\"LOW\":\"PT1H\"} |"
                        + " clocks[0].businessTimeByPriority.NORMAL | not-null",
                "\"businessTime\":\"PT8H\" | \"businessTimeByPriority\":{\"LOW\":null} |"
                        + " clocks[0].businessTimeByPriority.LOW | not-null",
                "RECEIVED | ARRIVED | events[0].type | unknown-value",
                "RECEIVED | RESUMED | events[0].type | received-first",
                "ACKNOWLEDGED | RECEIVED | events[1].type | received-once",
                "ACKNOWLEDGED | PRIORITISED | events[1].priority | not-null",
                "2026-03-01T07:00:00Z | 2026-03-01T06:00:00Z | events[1].at | received-first",
                "2026-03-01T07:00:00Z | yesterday | events[1].at | bad-instant",
                "2026-03-01T07:00:00Z | +999999999-12-31T23:59:59Z | events[1].at | out-of-range",
                "2026-03-01T12:00:00Z | 1066-10-14T09:00:00Z | asOf | out-of-range",
                "Asia/Riyadh | Asia/Nowhere | calendar.timeZone | invalid",
                "Asia/Riyadh | '' | calendar.timeZone | not-blank",
                "SUNDAY | SOMEDAY | calendar.week.SOMEDAY | unknown-field",
                "\"09:00\",\"13:00\" | \"13:00\",\"09:00\" | calendar.week.SUNDAY | invalid",
                "\"09:00\",\"13:00\" | \"09:00\" | calendar.week.SUNDAY | invalid",
                "\"09:00\",\"13:00\" | null,\"13:00\" | calendar.week.SUNDAY | invalid",
                "[[\"09:00\",\"13:00\"],[\"14:00\",\"17:00\"]] | null | calendar.week.SUNDAY | size",
                "\"2026-03-20\" | null | calendar.holidays[0] | not-null",
                "\"2026-03-20\" | \"2026-02-30\" | calendar.holidays[0] | bad-date"
            })
    void what_is_wrong_is_named(String good, String bad, String field, String code) {
        simulate(EXAMPLE.replaceFirst(Pattern.quote(good), bad))
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.find { it.field == '" + field + "' }.code", equalTo(code))
                .body(
                        "violations.find { it.field == '" + field + "' }.message",
                        not(containsString("violation")));
    }

    @Test
    void a_calendar_that_is_hardly_ever_open_is_refused_at_once() {
        simulate(
                        """
                        {"calendar":{"timeZone":"Asia/Riyadh","week":{"SUNDAY":[["09:00","09:01"]]}},
                         "clocks":[{"name":"resolve","kind":"SERVICE","businessTime":"PT1000H"}],
                         "events":[{"at":"2026-03-01T06:30:00Z","type":"RECEIVED"}]}
                        """)
                .statusCode(400)
                .body("violations[0].field", equalTo("clocks[0].businessTime"))
                .body("violations[0].code", equalTo("never-reached"));
        simulate(
                        """
                        {"calendar":{"timeZone":"Asia/Riyadh","week":{"SUNDAY":[]}},
                         "clocks":[{"name":"resolve","kind":"SERVICE","businessTime":"PT1H"}],
                         "events":[{"at":"2026-03-01T06:30:00Z","type":"RECEIVED"}]}
                        """)
                .statusCode(400)
                .body("violations[0].field", equalTo("calendar.week"));
    }

    @Test
    void what_nobody_needs_is_refused() {
        String clock = "{\"name\":\"c\",\"kind\":\"SERVICE\",\"businessTime\":\"PT1H\"}";
        String event = "{\"at\":\"2026-03-01T06:30:00Z\",\"type\":\"RECEIVED\"}";
        refused("{\"clocks\":[" + many(clock, 101) + "],\"events\":[" + event + "]}", "clocks");
        refused("{\"clocks\":[" + clock + "],\"events\":[" + many(event, 1001) + "]}", "events");
        refused("{\"clocks\":[" + clock + "],\"events\":[]}", "events");
        refused("{\"clocks\":[" + clock + "]}", "events");
        refused("{\"clocks\":[],\"events\":[" + event + "]}", "clocks");
        refused("{\"events\":[" + event + "]}", "clocks");
        refused("{\"clocks\":[null],\"events\":[" + event + "]}", "clocks[0]");
        refused("{\"clocks\":[" + clock + "],\"events\":[null]}", "events[0]");
        refused("{\"policy\":\"none\",\"events\":[" + event + "]}", "policy[0]");
        refused("{\"policy\":[\"service\",\"service\"],\"events\":[" + event + "]}", "policy[1]");
        refused(
                "{\"calendarName\":\"none\",\"clocks\":[" + clock + "],\"events\":[" + event + "]}",
                "calendarName");
        refused("{}", "events");
    }

    @Test
    void a_thousand_events_on_a_hundred_clocks_are_answered() {
        StringBuilder clocks = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            clocks.append(i == 0 ? "" : ",")
                    .append("{\"name\":\"c")
                    .append(i)
                    .append("\",\"kind\":\"SERVICE\",\"businessTime\":\"PT2000H\"}");
        }
        StringBuilder events =
                new StringBuilder("{\"at\":\"2026-01-01T00:00:00Z\",\"type\":\"RECEIVED\"}");
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 1; i < 1000; i++) {
            at = at.plusSeconds(3600);
            events.append(",{\"at\":\"")
                    .append(at)
                    .append("\",\"type\":\"")
                    .append(i % 2 == 0 ? "WAITING" : "RESUMED")
                    .append("\"}");
        }
        simulate(
                        "{\"clocks\":["
                                + clocks
                                + "],\"events\":["
                                + events
                                + "],\"asOf\":\"2026-06-01T00:00:00Z\"}")
                .statusCode(200)
                .body("clocks", hasSize(100));
    }

    @Test
    void what_is_wrong_is_said_in_arabic() {
        Api.as("s", Roles.SUPERVISOR)
                .header("Accept-Language", "ar")
                .body(EXAMPLE.replace("P8W", "P0D"))
                .post("/api/v1/clock-simulations")
                .then()
                .statusCode(400)
                .header("Content-Language", equalTo("ar"))
                .body("title", matchesPattern("[\\p{InArabic} ]+"))
                .body("violations[0].field", equalTo("clocks[1].period"))
                .body("violations[0].message", matchesPattern(".*\\p{InArabic}.*"));
    }

    @Test
    void agents_do_not_try_policies() {
        Api.as("a", Roles.AGENT)
                .body(EXAMPLE)
                .post("/api/v1/clock-simulations")
                .then()
                .statusCode(403);
    }

    private static String many(String what, int times) {
        return String.join(",", Collections.nCopies(times, what));
    }

    private static void refused(String body, String field) {
        simulate(body)
                .statusCode(400)
                .body("violations.find { it.field == '" + field + "' }.code", notNullValue());
    }

    private static ValidatableResponse simulate(String body) {
        return Api.as("s", Roles.SUPERVISOR).body(body).post("/api/v1/clock-simulations").then();
    }
}
