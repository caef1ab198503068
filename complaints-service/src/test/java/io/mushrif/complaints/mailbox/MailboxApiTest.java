package io.mushrif.complaints.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.mail.MessagingException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(value = MailboxServer.class, restrictToAnnotatedClass = true)
class MailboxApiTest {

    private final String key = UUID.randomUUID().toString().substring(0, 8);
    private final String sender = key + "@customer.example";

    @Test
    void an_arabic_mail_becomes_an_interaction_and_a_complaint_with_its_files()
            throws MessagingException {
        Post.send(
                """
                From: =?UTF-8?B?2LPYp9mE2YUg2KfZhNi52KrZitio2Yo=?= <%1$s>
                To: complaints@mushrif.example
                Subject: =?UTF-8?B?2KjYt9in2YLYqSDZhdiq2KPYrtix2Kk=?=
                Message-ID: <one-%2$s@customer.example>
                Date: Sun, 1 Mar 2026 10:00:00 +0300
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="m"

                --m
                Content-Type: text/plain; charset=windows-1256
                Content-Transfer-Encoding: 8bit

                لم تصل البطاقة منذ شهر، أرجو المساعدة
                --m
                Content-Type: text/plain; name="proof.txt"
                Content-Disposition: attachment; filename="proof.txt"

                tracking number 7781
                --m
                Content-Type: application/zip; name="all.zip"
                Content-Disposition: attachment; filename="all.zip"
                Content-Transfer-Encoding: base64

                UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAAAAAA
                --m--
                """
                        .formatted(sender, key),
                Charset.forName("windows-1256"));
        Map<String, String> taken = taken("<one-" + key + "@customer.example>");
        assertThat(taken).containsEntry("state", "REGISTERED").containsEntry("sender", sender);
        Response complaint = crm().get("/api/v1/complaints/" + taken.get("complaintId"));
        complaint
                .then()
                .body("channel", equalTo("EMAIL"))
                .body("language", equalTo("ar"))
                .body("legalEntity", equalTo("Mailbox Bank"))
                .body(
                        "description",
                        equalTo("بطاقة متأخرة\n\nلم تصل البطاقة منذ شهر، أرجو المساعدة"));
        String customer = complaint.path("customerId");
        crm().get("/api/v1/customers/" + customer)
                .then()
                .body("name", equalTo("سالم العتيبي"))
                .body("language", equalTo("ar"));
        crm().get("/api/v1/interactions/" + taken.get("interactionId"))
                .then()
                .body("channel", equalTo("EMAIL"))
                .body("direction", equalTo("INBOUND"))
                .body("queue", equalTo("mail"))
                .body("customerId", equalTo(customer))
                .body("subject", equalTo("بطاقة متأخرة"));
        String path = "/api/v1/complaints/" + taken.get("complaintId");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                timeline(taken.get("complaintId"))
                                                        .<List<String>>path("items.type"))
                                        .contains("ATTACHED"));
        assertThat(names(crm().get(path + "/attachments"))).containsExactly("proof.txt");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(timeline(taken.get("complaintId")).asString())
                                        .contains("refusedFiles")
                                        .contains("all.zip"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(Post.messageIds(MailboxServer.ADDRESS, "Processed"))
                                        .contains("<one-" + key + "@customer.example>"));
    }

    @Test
    void an_answer_to_a_letter_is_added_and_a_complaint_that_waits_goes_on()
            throws MessagingException {
        String complaint = complaintOf(sender);
        move(complaint, "acknowledgement", Map.of("message", "Received"));
        move(complaint, "waiting", Map.of("party", "CUSTOMER", "reason", "A copy of the bill"));
        String letter = letterTo(complaint);
        Post.send(
                mail(
                        "answer",
                        "Re: your letter",
                        "In-Reply-To: " + letter + "\n",
                        "Here it is.\n\nOn Sunday, Care wrote:\n> Please send the bill.\n"));
        assertThat(taken(id("answer")))
                .containsEntry("state", "ADDED")
                .containsEntry("complaintId", complaint);
        crm().get("/api/v1/complaints/" + complaint)
                .then()
                .body("status", equalTo("INVESTIGATING"));
        assertThat(timeline(complaint).asString())
                .contains("CUSTOMER_REPLIED")
                .contains("Here it is.")
                .doesNotContain("Please send the bill.");
    }

    @Test
    void a_reference_in_the_subject_counts_for_the_customer_only() throws MessagingException {
        String complaint = complaintOf(sender);
        String reference = crm().get("/api/v1/complaints/" + complaint).path("reference");
        String arabic = arabicDigits(reference);
        Post.send(mail("mine", "شكوى " + arabic, "", "أين وصلت شكواي؟"));
        assertThat(taken(id("mine")))
                .containsEntry("state", "ADDED")
                .containsEntry("complaintId", complaint);

        Post.send(
                mail("theirs", "About " + reference, "", "Tell me all about it.")
                        .replace("<" + sender + ">", "<other-" + sender + ">"));
        Map<String, String> other = taken(id("theirs"));
        assertThat(other).containsEntry("state", "REGISTERED");
        assertThat(other.get("complaintId")).isNotEqualTo(complaint);
        assertThat(timeline(other.get("complaintId")).asString())
                .contains("other-sender")
                .contains(reference);
        assertThat(timeline(complaint).asString()).doesNotContain("Tell me all about it.");
    }

    @Test
    void the_same_message_is_taken_in_once() throws MessagingException {
        Post.send(mail("twice", "Card", "", "My card is lost."));
        assertThat(taken(id("twice"))).containsEntry("state", "REGISTERED");
        Post.send(mail("twice", "Card", "", "My card is lost."));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> states(id("twice")).size() == 2);
        assertThat(states(id("twice"))).containsExactlyInAnyOrder("REGISTERED", "REPEATED");
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted: auto-replied, auto-submitted",
        "Precedence: bulk, precedence",
        "X-Auto-Response-Suppress: All, auto-response-suppress",
        "Return-Path: <>, null-return-path"
    })
    void what_a_machine_wrote_is_left_alone(String header, String reason)
            throws MessagingException {
        Post.send(mail("machine", "Out of office", header + "\n", "I am away."));
        assertThat(taken(id("machine")))
                .containsEntry("state", "IGNORED")
                .containsEntry("reason", reason);
    }

    @Test
    void our_own_letters_and_floods_are_left_alone() throws MessagingException {
        Post.send(
                mail("own", "Hello", "", "From ourselves")
                        .replace("<" + sender + ">", "<letters@mushrif.example>"));
        assertThat(taken(id("own"))).containsEntry("reason", "own-address");
        for (int i = 0; i < 4; i++) {
            Post.send(mail("flood" + i, "Hello", "", "Again and again"));
        }
        assertThat(taken(id("flood3"))).containsEntry("reason", "too-many-of-sender");
    }

    @Test
    void a_message_that_cannot_be_read_stops_no_other() throws MessagingException {
        Post.send(mail("poison", "Broken", "Content-Transfer-Encoding: x-nobody-knows\n", "???"));
        Post.send(mail("sound", "Card", "", "My card is lost."));
        assertThat(taken(id("sound"))).containsEntry("state", "REGISTERED");
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/mailboxes/test/messages?state=FAILED&limit=200")
                .then()
                .statusCode(200)
                .body("items.reason", hasItem(containsString("x-nobody-knows")));
    }

    @Test
    void a_letter_that_comes_back_has_failed_and_is_no_new_complaint() throws MessagingException {
        String complaint = complaintOf(sender);
        String letter = letterTo(complaint);
        Post.send(
                """
                From: Mail Delivery System <mailer-daemon@mx.example>
                To: letters@mushrif.example
                Return-Path: <>
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <bounce-%1$s@mx.example>
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r
                Content-Type: text/plain

                I could not deliver your message.
                --r
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; nobody@customer.example
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 user unknown

                --r
                Content-Type: text/rfc822-headers

                Message-ID: %2$s
                Subject: Your complaint

                --r--
                """
                        .formatted(key, letter));
        assertThat(taken("<bounce-" + key + "@mx.example>"))
                .containsEntry("state", "RETURNED")
                .containsEntry("complaintId", complaint);
        crm().get("/api/v1/complaints/" + complaint + "/letters")
                .then()
                .body("items[0].status", equalTo("FAILED"));
        assertThat(timeline(complaint).asString()).contains("LETTER_FAILED");
    }

    @Test
    void messages_are_for_managers_and_their_texts_for_nobody() {
        Api.as("someone", Roles.SUPERVISOR)
                .get("/api/v1/mailboxes/test/messages")
                .then()
                .statusCode(403);
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/mailboxes/nowhere/messages")
                .then()
                .statusCode(404);
        Api.as("boss", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/mailboxes/test/messages")
                .then()
                .statusCode(200)
                .body(not(containsString("\"text\"")));
    }

    private String id(String name) {
        return "<" + name + "-" + key + "@customer.example>";
    }

    private String mail(String name, String subject, String headers, String text) {
        return "From: Salem <"
                + sender
                + ">\nTo: complaints@mushrif.example\nSubject: "
                + subject
                + "\nMessage-ID: "
                + id(name)
                + "\n"
                + headers
                + "MIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n\n"
                + text
                + "\n";
    }

    private static String arabicDigits(String reference) {
        StringBuilder text = new StringBuilder();
        reference
                .chars()
                .forEach(c -> text.append((char) (Character.isDigit(c) ? c - '0' + '٠' : c)));
        return text.toString();
    }

    private static String complaintOf(String email) {
        String customer =
                crm().body(Map.of("name", "Salem", "email", email, "language", "en"))
                        .post("/api/v1/customers")
                        .path("id");
        return crm().body(
                        Map.of(
                                "channel", "CALL",
                                "customerId", customer,
                                "language", "en",
                                "description", "The bill is wrong."))
                .post("/api/v1/complaints")
                .path("id");
    }

    private static void move(String complaint, String verb, Map<String, String> body) {
        String path = "/api/v1/complaints/" + complaint;
        crm().header("If-Match", crm().get(path).header("ETag"))
                .body(body)
                .post(path + "/" + verb)
                .then()
                .statusCode(200);
    }

    /** Message-ID of a letter that has arrived at the customer. */
    private String letterTo(String complaint) {
        String path = "/api/v1/complaints/" + complaint;
        crm().header("If-Match", crm().get(path).header("ETag"))
                .body(Map.of("kind", "UPDATE", "text", "We are looking into it."))
                .post(path + "/letters")
                .then()
                .statusCode(201);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            boolean sent =
                                    "SENT"
                                            .equals(
                                                    crm().get(path + "/letters")
                                                            .path("items[0].status"));
                            return sent ? Post.messageIds(sender, "INBOX") : List.<String>of();
                        },
                        ids -> !ids.isEmpty())
                .get(0);
    }

    private static Response timeline(String complaint) {
        return crm().get("/api/v1/complaints/" + complaint + "/timeline?limit=200");
    }

    private static List<String> names(Response attachments) {
        return attachments.path("items.name");
    }

    private static Map<String, String> taken(String messageId) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> messages(messageId), found -> !found.isEmpty())
                .get(0);
    }

    private static List<String> states(String messageId) {
        return messages(messageId).stream().map(message -> message.get("state")).toList();
    }

    private static List<Map<String, String>> messages(String messageId) {
        return Api.as("boss", Roles.OPERATIONS_MANAGER)
                .get("/api/v1/mailboxes/test/messages?limit=200")
                .path("items.findAll { it.messageId == '" + messageId + "' }");
    }

    private static RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }
}
