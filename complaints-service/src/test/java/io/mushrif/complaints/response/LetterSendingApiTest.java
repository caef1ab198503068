package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What happens to letters while the mail server is away. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailPort.class)
class LetterSendingApiTest {

    @Test
    void a_letter_waits_for_the_mail_server_and_is_sent_when_it_is_back() throws Exception {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        Map<String, String> customer = Complaints.aCustomer("سارة", "ar");
        String id = Complaints.registered(customer, Map.of());
        String letter = acknowledged(id);
        awaitAttempts(id, letter, 1)
                .then()
                .body("status", equalTo("QUEUED"))
                .body("nextAttemptAt", equalTo("2026-03-01T07:01:00Z"))
                .body("lastError", notNullValue());
        clock.advance(Duration.ofMinutes(1));
        awaitAttempts(id, letter, 2).then().body("nextAttemptAt", equalTo("2026-03-01T07:05:00Z"));
        try (MailServer mail = MailServer.start()) {
            clock.advance(Duration.ofMinutes(4));
            assertThat(mail.awaitMessageFor(customer.get("email")).getMessageID())
                    .startsWith("<" + letter + ".1@");
            awaitStatus(id, letter, "SENT")
                    .then()
                    .body("attempts", equalTo(3))
                    .body("sentAt", equalTo("2026-03-01T07:05:00Z"))
                    .body("nextAttemptAt", nullValue())
                    .body("lastError", nullValue());
        }
        Complaints.read(id).then().body("status", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void a_letter_that_nobody_took_has_failed_and_can_be_sent_again() throws Exception {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        Map<String, String> customer = Complaints.aCustomer("سارة", "ar");
        String id = Complaints.registered(customer, Map.of());
        String letter = acknowledged(id);
        for (int tried = 1; tried < 5; tried++) {
            awaitAttempts(id, letter, tried);
            clock.advance(Duration.ofHours(2));
        }
        awaitStatus(id, letter, "FAILED")
                .then()
                .body("attempts", equalTo(5))
                .body("failedAt", equalTo("2026-03-01T15:00:00Z"));
        timeline(id)
                .then()
                .body(
                        "items.type",
                        contains("REGISTERED", "ACKNOWLEDGED", "LETTER_SENT", "LETTER_FAILED"))
                .body("items[3].actor", equalTo("letters"))
                .body("items[3].details.letter", equalTo(letter));
        Complaints.read(id).then().body("status", equalTo("ACKNOWLEDGED"));
        try (MailServer mail = MailServer.start()) {
            resend(id, letter).then().statusCode(200).body("status", equalTo("QUEUED"));
            assertThat(mail.awaitMessageFor(customer.get("email")).getMessageID())
                    .startsWith("<" + letter + ".1@");
            awaitStatus(id, letter, "SENT");
            resend(id, letter).then().statusCode(200);
            assertThat(mail.awaitMessagesFor(customer.get("email"), 2).get(1).getMessageID())
                    .startsWith("<" + letter + ".2@");
            awaitStatus(id, letter, "SENT");
        }
    }

    @Test
    void a_letter_on_its_way_is_not_sent_again() {
        TestClock.installed("2026-03-01T07:00:00Z");
        String id = Complaints.registered(Complaints.aCustomer("سارة", "ar"), Map.of());
        String letter = acknowledged(id);
        awaitAttempts(id, letter, 1);
        resend(id, letter).then().statusCode(409).body("code", equalTo("letter-on-its-way"));
    }

    @Test
    void who_is_not_authorised_any_more_does_not_get_it_again() throws Exception {
        String reporter = "r" + UUID.randomUUID() + "@example.com";
        String id =
                Complaints.registered(
                        Complaints.aCustomer("سارة", "ar"),
                        Map.of(
                                "reporter",
                                Map.of("name", "خالد", "email", reporter, "authorised", true)));
        try (MailServer mail = MailServer.start()) {
            String letter = acknowledged(id);
            mail.awaitMessageFor(reporter);
            awaitStatus(id, letter, "SENT");
            Api.as("crm", Roles.INTEGRATION)
                    .header("If-Match", Complaints.read(id).getHeader("ETag"))
                    .contentType("application/json")
                    .body(Map.of("reporter", Map.of("name", "خالد", "authorised", false)))
                    .patch("/api/v1/complaints/" + id)
                    .then()
                    .statusCode(200);
            resend(id, letter)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("letter-reporter-not-authorised"));
        }
    }

    /** Replicas ask the same table; here threads do, each with a connection of its own. */
    @Test
    void a_letter_is_taken_by_one_only_and_again_when_its_taker_dies() throws Exception {
        // later than all letters of other tests, and nothing of it is due for the running sender
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        String id = Complaints.registered(Complaints.aCustomer("سارة", "ar"), Map.of());
        String letter = acknowledged(id);
        awaitAttempts(id, letter, 1);
        LetterPost post = Arc.container().instance(LetterPost.class).get();
        List<Optional<LetterPost.Taken>> taken = new ArrayList<>();
        ExecutorService replicas = Executors.newFixedThreadPool(8);
        try {
            clock.advance(Duration.ofMinutes(1));
            Callable<Optional<LetterPost.Taken>> take = post::take;
            for (Future<Optional<LetterPost.Taken>> answer :
                    replicas.invokeAll(IntStream.range(0, 8).mapToObj(i -> take).toList())) {
                taken.add(answer.get());
            }
        } finally {
            replicas.shutdown();
        }
        // the running sender is one more replica, so one of them or it has taken the letter
        assertThat(
                        taken.stream()
                                .flatMap(Optional::stream)
                                .filter(found -> found.id().toString().equals(letter))
                                .count())
                .isLessThanOrEqualTo(1);
        awaitAttempts(id, letter, 2);
        clock.advance(Duration.ofMinutes(10));
        awaitAttempts(id, letter, 3);
    }

    private static String acknowledged(String id) {
        return Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Response resend(String id, String letter) {
        return Api.as("crm", Roles.INTEGRATION)
                .body("{}")
                .post("/api/v1/complaints/" + id + "/letters/" + letter + "/resend");
    }

    private static Response timeline(String id) {
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/complaints/" + id + "/timeline");
    }

    /** Waits for the note of a try that failed, or of the taking alone when nothing was noted. */
    private static Response awaitAttempts(String id, String letter, int attempts) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Complaints.readLetter(id, letter),
                        answer ->
                                answer.<Integer>path("attempts") == attempts
                                        && answer.path("lastError") != null
                                        && answer.<String>path("status").equals("QUEUED"));
    }

    private static Response awaitStatus(String id, String letter, String status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Complaints.readLetter(id, letter),
                        answer -> status.equals(answer.path("status")));
    }
}
