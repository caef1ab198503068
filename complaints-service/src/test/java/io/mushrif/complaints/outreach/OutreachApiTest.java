package io.mushrif.complaints.outreach;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(OutreachMail.class)
class OutreachApiTest {

    private static final String CAMPAIGNS = "/api/v1/outreach-campaigns";

    private final String source = "o" + UUID.randomUUID().toString().substring(0, 20);

    @Test
    void those_who_allow_it_get_it_once_in_their_language_and_can_unsubscribe() throws Exception {
        String arabic = customer("سارة", "ar", true);
        String english = customer("Sam", "en", true);
        String silent = customer("Silent", "en", false);
        String id = draft(Map.of());
        manager()
                .get(CAMPAIGNS + "/" + id + "/preview")
                .then()
                .statusCode(200)
                .body("size", equalTo(3), "reached", equalTo(2))
                .body("excluded.NO_CONSENT", equalTo(1))
                .body("byLanguage.ar", equalTo(1), "byLanguage.en", equalTo(1));
        GreenMail mail = OutreachMail.server();
        try {
            move(id, "scheduling", Map.of())
                    .then()
                    .statusCode(200)
                    .body("state", equalTo("SCHEDULED"));
            awaitState(id, "COMPLETED");
            assertThat(statesOf(id)).containsEntry("SENT", 2).containsEntry("SKIPPED", 1);
            manager()
                    .get(CAMPAIGNS + "/" + id + "/recipients?state=SKIPPED")
                    .then()
                    .body(
                            "items.reason",
                            contains("NO_CONSENT"),
                            "items.customerId",
                            contains(silent));
            List<MimeMessage> messages = messagesOf(id, mail);
            assertThat(messages).hasSize(2);
            MimeMessage toArabic = messageTo(messages, "ar");
            assertThat(toArabic.getSubject()).isEqualTo("عرض لكم يا سارة");
            assertThat(toArabic.getHeader("List-Unsubscribe-Post")[0])
                    .isEqualTo("List-Unsubscribe=One-Click");
            assertThat(toArabic.getMessageID()).startsWith("<outreach-" + id + ".");
            unsubscribe(id, arabic, toArabic.getHeader("List-Unsubscribe")[0]);
        } finally {
            mail.stop();
        }
        assertThat(statesOf(id)).containsEntry("SENT", 1).containsEntry("UNSUBSCRIBED", 1);
        assertThat(english).isNotEqualTo(arabic);
    }

    private static void unsubscribe(String campaign, String customer, String header) {
        String path = header.substring(header.indexOf("/api/"), header.length() - 1);
        RestAssured.given()
                .get(path)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .body(containsString("dir=\"rtl\""), containsString("إلغاء الاشتراك"));
        // reading changes nothing: mail programs open links by themselves
        consent(customer).then().body("state", equalTo("GIVEN"));
        for (int i = 0; i < 2; i++) {
            RestAssured.given()
                    .contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body(containsString("أُلغي اشتراككم"));
        }
        consent(customer)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("log[0].channel", equalTo("UNSUBSCRIBE_LINK"))
                .body("log[0].evidence", equalTo("campaign " + campaign))
                .body("log.size()", equalTo(2));
        String forged =
                path.substring(0, path.length() - 3) + (path.endsWith("AAA") ? "BBB" : "AAA");
        RestAssured.given().post(forged).then().statusCode(404);
    }

    @Test
    void a_consent_that_was_withdrawn_meanwhile_counts_when_it_is_sent() {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        String customer = customer("Noura", "en", true);
        String id = draft(Map.of());
        move(id, "scheduling", Map.of("at", "2026-03-01T08:00:00Z")).then().statusCode(200);
        Api.as("amal", Roles.AGENT)
                .header("If-Match", "\"0\"")
                .body(Map.of("state", "WITHDRAWN", "channel", "CALL"))
                .put("/api/v1/customers/" + customer + "/consents/PROMOTIONS")
                .then()
                .statusCode(200);
        clock.advance(Duration.ofHours(1));
        awaitState(id, "COMPLETED");
        manager()
                .get(CAMPAIGNS + "/" + id + "/recipients")
                .then()
                .body(
                        "items.state",
                        contains("SKIPPED"),
                        "items.reason",
                        contains("CONSENT_WITHDRAWN"));
    }

    @Test
    void outside_the_contact_hours_it_waits_and_after_several_tries_it_has_failed() {
        // Sunday 10:00 in Riyadh; the mail server is away
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        String customer = customer("Huda", "en", true);
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
        String id = draft(Map.of());
        move(id, "scheduling", Map.of()).then().statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> "OUTSIDE_CONTACT_HOURS".equals(recipient(id).path("items[0].reason")));
        recipient(id)
                .then()
                .body("items[0].nextAttemptAt", equalTo("2026-03-01T09:00:00Z"))
                .body("items[0].attempts", equalTo(0));
        clock.advance(Duration.ofHours(2));
        for (int attempt = 1; attempt <= 4; attempt++) {
            int tried = attempt;
            Awaitility.await()
                    .atMost(Duration.ofSeconds(40))
                    .until(
                            () ->
                                    recipient(id).<Integer>path("items[0].attempts") == tried
                                            && recipient(id).path("items[0].lastError") != null);
            clock.advance(Duration.ofMinutes(70));
        }
        awaitState(id, "COMPLETED");
        recipient(id).then().body("items[0].state", equalTo("FAILED"));
    }

    @Test
    void messages_go_out_no_faster_than_asked_for_and_stop_when_paused() {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        for (int i = 0; i < 3; i++) {
            customer("Reader " + i, "en", true);
        }
        GreenMail mail = OutreachMail.server();
        try {
            String id = draft(Map.of("perMinute", 1));
            move(id, "scheduling", Map.of()).then().statusCode(200);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Integer.valueOf(1).equals(statesOf(id).get("SENT")));
            clock.advance(Duration.ofSeconds(59));
            move(id, "pausing", Map.of()).then().statusCode(200).body("state", equalTo("PAUSED"));
            clock.advance(Duration.ofMinutes(5));
            assertThat(statesOf(id)).containsEntry("SENT", 1).containsEntry("PENDING", 2);
            move(id, "resumption", Map.of()).then().statusCode(200);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> Integer.valueOf(2).equals(statesOf(id).get("SENT")));
            move(id, "cancellation", Map.of()).then().statusCode(200);
            assertThat(statesOf(id)).containsEntry("PENDING", 1);
            move(id, "resumption", Map.of())
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("campaign-state"));
        } finally {
            mail.stop();
        }
    }

    @Test
    void replicas_never_take_one_message_twice() throws Exception {
        TestClock.installed("2026-03-01T07:00:00Z");
        customer("Only", "en", true);
        String id = draft(Map.of("perMinute", 6000));
        move(id, "scheduling", Map.of()).then().statusCode(200);
        OutreachPost post = Arc.container().instance(OutreachPost.class).get();
        Awaitility.await().until(() -> !statesOf(id).isEmpty());
        AtomicInteger taken = new AtomicInteger();
        ExecutorService replicas = Executors.newFixedThreadPool(8);
        try {
            Callable<Object> take =
                    () -> post.take(UUID.fromString(id), message -> taken.incrementAndGet());
            for (Future<Object> done : replicas.invokeAll(Collections.nCopies(16, take))) {
                done.get();
            }
        } finally {
            replicas.shutdown();
        }
        // the running sender is one more replica
        assertThat(taken.get()).isLessThanOrEqualTo(1);
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> recipient(id).<Integer>path("items[0].attempts") == 1);
    }

    @Test
    void a_channel_without_a_provider_is_refused() {
        manager()
                .body(body(Map.of("channel", "MESSAGE")))
                .post(CAMPAIGNS)
                .then()
                .statusCode(409)
                .body("code", equalTo("channel-without-provider"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audience | {} | audience",
                "audience | {\"all\":true,\"language\":\"ar\"} | audience.all",
                "texts | {} | texts",
                "texts | {\"en\":{\"subject\":\"{email}\",\"text\":\"x\"}} | texts.en.subject",
                "perMinute | 0 | perMinute",
                "purpose | \"FUN\" | purpose"
            })
    void what_is_wrong_is_named(String field, String json, String named) throws Exception {
        Map<String, Object> body = body(Map.of());
        body.put(field, new ObjectMapper().readValue(json, Object.class));
        manager()
                .body(body)
                .post(CAMPAIGNS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(named));
    }

    private String customer(String name, String language, boolean consents) {
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .body(
                                Map.of(
                                        "name",
                                        name,
                                        "language",
                                        language,
                                        "email",
                                        "o" + UUID.randomUUID() + "@example.com",
                                        "source",
                                        source,
                                        "externalId",
                                        UUID.randomUUID().toString()))
                        .post("/api/v1/customers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        if (consents) {
            Api.as("amal", Roles.AGENT)
                    .body(Map.of("state", "GIVEN", "channel", "CALL"))
                    .put("/api/v1/customers/" + id + "/consents/PROMOTIONS")
                    .then()
                    .statusCode(200);
        }
        return id;
    }

    private static Response consent(String customer) {
        return Api.as("amal", Roles.AGENT)
                .get("/api/v1/customers/" + customer + "/consents/PROMOTIONS");
    }

    private String draft(Map<String, ?> more) {
        return manager()
                .body(body(more))
                .post(CAMPAIGNS)
                .then()
                .statusCode(201)
                .body("state", equalTo("DRAFT"))
                .extract()
                .path("id");
    }

    private Map<String, Object> body(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "Spring");
        body.put("purpose", "PROMOTIONS");
        body.put("perMinute", 6000);
        body.put("audience", Map.of("source", source));
        body.put(
                "texts",
                Map.of(
                        "en",
                        Map.of("subject", "An offer for {name}", "text", "Dear {name},\n\nlook."),
                        "ar",
                        Map.of("subject", "عرض لكم يا {name}", "text", "إلى {name}\n\nانظروا.")));
        body.putAll(more);
        return body;
    }

    private static Response move(String id, String verb, Map<String, ?> body) {
        return manager()
                .header("If-Match", manager().get(CAMPAIGNS + "/" + id).header("ETag"))
                .body(body)
                .post(CAMPAIGNS + "/" + id + "/" + verb);
    }

    private static Response recipient(String id) {
        return manager().get(CAMPAIGNS + "/" + id + "/recipients");
    }

    private static Map<String, Integer> statesOf(String id) {
        return manager().get(CAMPAIGNS + "/" + id).path("recipients");
    }

    private static void awaitState(String id, String state) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(() -> manager().get(CAMPAIGNS + "/" + id).path("state"), state::equals);
    }

    /** Campaigns of other tests may go on beside it. */
    private static List<MimeMessage> messagesOf(String id, GreenMail mail)
            throws MessagingException {
        List<MimeMessage> messages = new ArrayList<>();
        for (MimeMessage message : mail.getReceivedMessages()) {
            if (message.getMessageID().contains(id)) {
                messages.add(message);
            }
        }
        return messages;
    }

    private static MimeMessage messageTo(List<MimeMessage> messages, String language)
            throws MessagingException {
        for (MimeMessage message : messages) {
            if (message.getHeader("Content-Language")[0].equals(language)) {
                return message;
            }
        }
        throw new AssertionError("no message in " + language);
    }

    private static RequestSpecification manager() {
        return Api.as("maha", Roles.OPERATIONS_MANAGER);
    }
}
