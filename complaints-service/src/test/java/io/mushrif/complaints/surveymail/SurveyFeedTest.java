package io.mushrif.complaints.surveymail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import io.mushrif.complaints.outreach.OutreachMail;
import io.mushrif.contracts.survey.SurveyAnswered;
import io.mushrif.contracts.survey.SurveyInvited;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.Events;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(OutreachMail.class)
class SurveyFeedTest {

    /** Sunday, 10:00 in Riyadh. */
    private static final String NOW = "2026-03-01T07:00:00Z";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final UUID invitation = UUID.randomUUID();
    private final String token = "T" + UUID.randomUUID().toString().replace("-", "");
    private TestClock clock;

    @BeforeEach
    void timeStandsStill() {
        clock = TestClock.installed(NOW);
    }

    @Test
    void who_allows_it_gets_the_link_once_in_their_language_and_can_unsubscribe()
            throws MessagingException {
        UUID customer = customer("سارة", "ar", true);
        GreenMail mail = OutreachMail.server();
        try {
            UUID event = UUID.randomUUID();
            Events.send(event, invited(customer, false));
            Events.send(event, invited(customer, false));
            Events.send(invited(customer, false));
            JsonNode sent = told("complaints.survey-sent.v1");
            assertThat(sent.get("reminder").asBoolean()).isFalse();
            assertThat(sent.get("channel").asText()).isEqualTo("EMAIL");
            assertThat(sent.get("language").asText()).isEqualTo("ar");
            Events.send(invited(customer, true));
            Awaitility.await().atMost(PATIENCE).until(() -> OutboxRows.of(invitation).size() == 2);
            List<MimeMessage> letters = letters(mail);
            assertThat(letters).hasSize(2);
            MimeMessage letter = letters.get(0);
            assertThat(letter.getSubject()).isEqualTo("كيف كانت خدمتنا؟");
            assertThat(letters.get(1).getSubject()).isEqualTo("تذكير: كيف كانت خدمتنا؟");
            assertThat(text(letter))
                    .contains("/api/v1/survey-answers/" + token)
                    .contains("مرحبًا سارة")
                    .contains("15 مارس 2026");
            unsubscribe(customer, letter.getHeader("List-Unsubscribe")[0]);
        } finally {
            mail.stop();
        }
        UUID later = UUID.randomUUID();
        Events.send(invited(later, customer, false));
        Awaitility.await().atMost(PATIENCE).until(() -> !OutboxRows.of(later).isEmpty());
        assertThat(OutboxRows.of(later).get(0).payload()).contains("CONSENT_WITHDRAWN");
    }

    private static void unsubscribe(UUID customer, String header) {
        String path = header.substring(header.indexOf("/api/"), header.length() - 1);
        RestAssured.given().get(path).then().statusCode(200).body(containsString("dir=\"rtl\""));
        RestAssured.given()
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200);
        Api.as("amal", Roles.AGENT)
                .get("/api/v1/customers/" + customer + "/consents/SURVEYS")
                .then()
                .body("state", equalTo("WITHDRAWN"));
    }

    @Test
    void who_has_not_allowed_it_is_not_asked_and_the_reason_is_told() throws IOException {
        Events.send(invited(customer("Silent", "en", false), false));
        assertThat(told("complaints.survey-refused.v1").get("reason").asText())
                .isEqualTo("NO_CONSENT");
    }

    @Test
    void a_customer_who_is_not_known_is_not_asked() {
        Events.send(invited(UUID.randomUUID(), false));
        assertThat(told("complaints.survey-refused.v1").get("reason").asText())
                .isEqualTo("UNKNOWN_CUSTOMER");
    }

    @Test
    void outside_the_contact_hours_it_waits_and_after_its_time_it_is_given_up() {
        UUID customer = customer("Huda", "en", true);
        Api.as("amal", Roles.AGENT)
                .body(
                        Map.of(
                                "timeZone",
                                "Asia/Riyadh",
                                "contactHours",
                                Map.of("days", List.of("SUNDAY"), "from", "12:00", "to", "23:00")))
                .put("/api/v1/customers/" + customer + "/contact-preferences")
                .then()
                .statusCode(200);
        Events.send(
                new SurveyInvited(
                        invitation,
                        UUID.randomUUID(),
                        1,
                        "How did we do?",
                        null,
                        customer,
                        null,
                        null,
                        null,
                        false,
                        token,
                        Instant.parse("2026-03-01T08:30:00Z"),
                        clock.instant()));
        UUID witness = UUID.randomUUID();
        Events.send(invited(witness, UUID.randomUUID(), false));
        Awaitility.await().atMost(PATIENCE).until(() -> !OutboxRows.of(witness).isEmpty());
        assertThat(OutboxRows.of(invitation)).isEmpty();
        clock.advance(Duration.ofHours(3));
        assertThat(told("complaints.survey-refused.v1").get("reason").asText())
                .isEqualTo("TOO_LATE");
    }

    @Test
    void a_low_score_with_the_wish_to_be_called_reopens_the_complaint_once() {
        UUID customer = customer("Noura", "en", true);
        String complaint = closedComplaint(customer);
        UUID event = UUID.randomUUID();
        SurveyAnswered answered = answered(customer, UUID.fromString(complaint), true, true);
        Events.send(event, answered);
        Events.send(event, answered);
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> "INVESTIGATING".equals(complaint(complaint).path("status")));
        // another answer about it while it is in work is noted
        Events.send(answered(customer, UUID.fromString(complaint), true, true));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> types(complaint).get(types(complaint).size() - 1).equals("NOTED"));
        assertThat(types(complaint)).containsOnlyOnce("REOPENED");
        Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/complaints/" + complaint + "/timeline?limit=200")
                .then()
                .body(
                        "items.find { it.type == 'REOPENED' }.details.reason",
                        containsString("wishes to be called"))
                .body("items.find { it.type == 'REOPENED' }.actor", equalTo("survey"))
                .body("items.find { it.type == 'REOPENED' }.details.csat", equalTo(1));
        assertThat(OutboxRows.types(UUID.fromString(complaint)))
                .containsOnlyOnce("complaints.complaint-reopened.v1");
    }

    @Test
    void without_the_wish_or_with_a_good_score_it_stays_closed() {
        UUID customer = customer("Noura", "en", true);
        String complaint = closedComplaint(customer);
        Events.send(answered(customer, UUID.fromString(complaint), true, false));
        Events.send(answered(customer, UUID.fromString(complaint), false, true));
        String other = closedComplaint(customer);
        Events.send(answered(customer, UUID.fromString(other), true, true));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> "INVESTIGATING".equals(complaint(other).path("status")));
        assertThat(complaint(complaint).<String>path("status")).isEqualTo("CLOSED");
    }

    @Test
    void a_complaint_that_was_closed_long_ago_is_continued_by_a_new_one() {
        UUID customer = customer("Noura", "ar", true);
        String complaint = closedComplaint(customer);
        clock.advance(Duration.ofDays(31));
        Events.send(answered(customer, UUID.fromString(complaint), true, true));
        Awaitility.await().atMost(PATIENCE).until(() -> complaintsOf(customer).size() == 2);
        assertThat(complaint(complaint).<String>path("status")).isEqualTo("CLOSED");
        assertThat(complaintsOf(customer))
                .anySatisfy(
                        row ->
                                assertThat((String) row.get("id"))
                                        .isNotEqualTo(complaint)
                                        .satisfies(
                                                id ->
                                                        assertThat(
                                                                        complaint(id)
                                                                                .<String>path(
                                                                                        "continuesId"))
                                                                .isEqualTo(complaint)));
    }

    @Test
    void without_a_complaint_one_is_registered() {
        UUID customer = customer("Huda", "ar", true);
        UUID event = UUID.randomUUID();
        SurveyAnswered answered = answered(customer, null, true, true);
        Events.send(event, answered);
        Events.send(event, answered);
        Awaitility.await().atMost(PATIENCE).until(() -> complaintsOf(customer).size() == 1);
        String id = (String) complaintsOf(customer).get(0).get("id");
        complaint(id)
                .then()
                .body("status", equalTo("REGISTERED"))
                .body("source", equalTo("survey"))
                .body("language", equalTo("ar"))
                .body("description", containsString("ويرغب في أن نتصل به"));
        assertThat(types(id)).contains("NOTED");
    }

    private SurveyInvited invited(UUID customer, boolean reminder) {
        return invited(invitation, customer, reminder);
    }

    private SurveyInvited invited(UUID id, UUID customer, boolean reminder) {
        return new SurveyInvited(
                id,
                UUID.randomUUID(),
                1,
                "How did we do?",
                "كيف كانت خدمتنا؟",
                customer,
                null,
                null,
                "en",
                reminder,
                token,
                Instant.parse("2026-03-15T08:00:00Z"),
                clock.instant());
    }

    private SurveyAnswered answered(UUID customer, UUID complaint, boolean low, boolean call) {
        return new SurveyAnswered(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                customer,
                complaint,
                null,
                null,
                null,
                "CALL",
                low ? 1 : 5,
                null,
                null,
                low,
                call,
                clock.instant());
    }

    private JsonNode told(String type) {
        Awaitility.await().atMost(PATIENCE).until(() -> !OutboxRows.of(invitation).isEmpty());
        assertThat(OutboxRows.types(invitation)).containsExactly(type);
        try {
            return new ObjectMapper().readTree(OutboxRows.of(invitation).get(0).payload());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MimeMessage> letters(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> text(letter).contains(token))
                .toList();
    }

    private static String text(MimeMessage letter) {
        try {
            Object content = letter.getContent();
            while (content instanceof jakarta.mail.Multipart parts) {
                content = parts.getBodyPart(0).getContent();
            }
            return content.toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(GreenMailUtil.getWholeMessage(letter), e);
        }
    }

    private static UUID customer(String name, String language, boolean consents) {
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .body(
                                Map.of(
                                        "name",
                                        name,
                                        "language",
                                        language,
                                        "email",
                                        "s" + UUID.randomUUID() + "@example.com"))
                        .post("/api/v1/customers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        if (consents) {
            Api.as("amal", Roles.AGENT)
                    .body(Map.of("state", "GIVEN", "channel", "CALL"))
                    .put("/api/v1/customers/" + id + "/consents/SURVEYS")
                    .then()
                    .statusCode(200);
        }
        return UUID.fromString(id);
    }

    private static String closedComplaint(UUID customer) {
        Map<String, Object> body = new HashMap<>();
        body.put("channel", "CALL");
        body.put("description", "Card was not delivered");
        body.put("customerId", customer);
        body.put("language", "en");
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .body(body)
                        .post("/api/v1/complaints")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        move(id, "resolution", Map.of("outcome", "UPHELD", "response", "Sent"));
        move(id, "closing", Map.of()).body("status", equalTo("CLOSED"));
        assertThat(OutboxRows.of(UUID.fromString(id)))
                .filteredOn(row -> row.type().equals("complaints.complaint-closed.v1"))
                .singleElement()
                .satisfies(row -> assertThat(row.payload()).contains("\"outcome\":\"UPHELD\""));
        return id;
    }

    private static ValidatableResponse move(String id, String verb, Map<String, ?> body) {
        return Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", complaint(id).header("ETag"))
                .body(body)
                .post("/api/v1/complaints/" + id + "/" + verb)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.Response complaint(String id) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER).get("/api/v1/complaints/" + id);
    }

    private static List<Map<String, Object>> complaintsOf(UUID customer) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/complaints?customerId=" + customer)
                .path("items");
    }

    private static List<String> types(String complaint) {
        return Api.as("manager", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/complaints/" + complaint + "/timeline?limit=200")
                .path("items.type");
    }
}
