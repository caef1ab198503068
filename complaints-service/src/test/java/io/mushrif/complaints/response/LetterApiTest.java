package io.mushrif.complaints.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.agroal.api.AgroalDataSource;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@QuarkusTestResource(MailPort.class)
class LetterApiTest {

    private static MailServer mail;

    @BeforeAll
    static void startMail() {
        mail = MailServer.start();
    }

    @AfterAll
    static void stopMail() {
        mail.close();
    }

    @Test
    void an_acknowledgement_in_arabic_has_the_wording_of_the_saudi_central_bank() throws Exception {
        Map<String, String> customer = Complaints.aCustomer("نورة القحطاني", "ar");
        String id =
                Complaints.registered(
                        customer,
                        Map.of(
                                "legalEntity",
                                Complaints.aCompany("sa-sama", "Al Noor Bank", "بنك النور"),
                                "description",
                                "لم تصل بطاقتي"));
        String reference = Complaints.read(id).path("reference");

        String letter =
                Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                        .statusCode(201)
                        .body("status", equalTo("QUEUED"))
                        .body("wording", equalTo("sa-sama"))
                        .extract()
                        .path("id");

        MimeMessage message = mail.awaitMessageFor(customer.get("email"));
        assertThat(message.getSubject()).isEqualTo("استلمنا شكواكم رقم " + reference);
        assertThat(message.getFrom())
                .containsExactly(new InternetAddress("care@bank.example", "بنك النور", "UTF-8"));
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("بنك النور");
        assertThat(message.getMessageID()).isEqualTo("<" + letter + ".1@bank.example>");
        assertThat(message.getHeader("Content-Language")).containsExactly("ar");
        String html = MailServer.part(message, "text/html");
        assertThat(html)
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("بنك النور")
                .contains("نورة القحطاني")
                .contains("لم تصل بطاقتي")
                .contains(reference)
                .contains("في موعد أقصاه")
                .contains("ساما تهتم")
                .contains("8001256666");
        assertThat(MailServer.part(message, "text/plain"))
                .contains("بنك النور", reference, "في موعد أقصاه", "ساما تهتم")
                .doesNotContain("<", "&lt;");
        Complaints.read(id).then().body("status", equalTo("ACKNOWLEDGED"));
    }

    @Test
    void a_final_response_resolves_the_complaint_and_names_the_ombudsman() throws Exception {
        Map<String, String> customer = Complaints.aCustomer("Jane Doe", "en");
        String id =
                Complaints.registered(
                        customer,
                        Map.of(
                                "language",
                                "en",
                                "legalEntity",
                                Complaints.aCompany(
                                        "uk-disp", "Lighthouse Bank plc", "بنك المنارة")));

        Complaints.letter(
                        id,
                        Map.of(
                                "kind",
                                "FINAL_RESPONSE",
                                "text",
                                "The carrier lost your card.\n\nWe have sent a new one.",
                                "outcome",
                                "UPHELD",
                                "remedy",
                                Map.of(
                                        "type",
                                        "COMPENSATION",
                                        "redress",
                                        Map.of("amount", "75", "currency", "GBP")),
                                "recourse",
                                Map.of("kind", "OMBUDSMAN", "until", "2027-05-22")))
                .statusCode(201);

        MimeMessage message = mail.awaitMessageFor(customer.get("email"));
        String text = MailServer.part(message, "text/plain");
        assertThat(text)
                .contains("Dear Jane Doe,")
                .contains("We uphold your complaint.")
                .contains("The carrier lost your card.\n\nWe have sent a new one.")
                .contains("Compensation – GBP 75.00")
                .contains("Financial Ombudsman Service")
                .contains("The last day to do so is 22 May 2027.");
        assertThat(MailServer.part(message, "text/html")).contains("dir=\"ltr\"", "GBP 75.00");
        Complaints.read(id)
                .then()
                .body("status", equalTo("RESPONDED"))
                .body("outcome", equalTo("UPHELD"))
                .body("responseKind", equalTo("FINAL_RESPONSE"))
                .body("remedy.redress.currency", equalTo("GBP"));
    }

    @Test
    void a_holding_letter_says_why_and_until_when() throws Exception {
        Map<String, String> customer = Complaints.aCustomer("Jane Doe", "en");
        String id =
                Complaints.registered(
                        customer,
                        Map.of(
                                "language",
                                "en",
                                "legalEntity",
                                Complaints.aCompany("au-rg271", "Harbour Bank", "بنك الميناء")));
        Complaints.letter(
                        id,
                        Map.of(
                                "kind",
                                "HOLDING",
                                "text",
                                "We wait for the carrier.",
                                "expectedBy",
                                "2099-04-03"))
                .statusCode(201);
        assertThat(MailServer.part(mail.awaitMessageFor(customer.get("email")), "text/plain"))
                .contains("We wait for the carrier.")
                .contains("by 3 April 2099")
                .contains("Australian Financial Complaints Authority");
        types(id).body("items.type", contains("REGISTERED", "HELD", "LETTER_SENT"));
    }

    /** Regulation 124 of S.I. No. 6 of 2018: 15 business days, with a holding reply 35. */
    @Test
    void a_holding_reply_under_the_irish_rules_names_the_later_day() {
        TestClock.installed("2026-03-02T10:00:00Z");
        String id =
                Complaints.registered(
                        Complaints.aCustomer("Aoife Byrne", "en"),
                        Map.of(
                                "language",
                                "en",
                                "legalEntity",
                                Complaints.aCompany(
                                        "ie-psd", "Liffey Payments", "ليفي للمدفوعات")));
        Complaints.preview(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                .statusCode(200)
                .body("text", containsString("by 24 March 2026"));
        Map<String, Object> holding =
                Map.of("kind", "HOLDING", "text", "The other bank is silent.");
        Complaints.preview(id, holding)
                .statusCode(200)
                .body("text", containsString("by 22 April 2026"));
        Complaints.letter(id, holding)
                .statusCode(201)
                .body("text", containsString("by 22 April 2026"));
    }

    @Test
    void a_holding_letter_without_any_date_is_refused() {
        TestClock clock = TestClock.installed("2026-03-02T10:00:00Z");
        String id =
                Complaints.registered(
                        Complaints.aCustomer("Jane Doe", "en"),
                        Map.of(
                                "language",
                                "en",
                                "legalEntity",
                                Complaints.aCompany(
                                        "uk-disp", "Lighthouse Bank plc", "بنك المنارة")));
        clock.advance(Duration.ofDays(55));
        Map<String, Object> holding = new HashMap<>();
        holding.put("kind", "HOLDING");
        holding.put("text", "We wait for the carrier.");
        Complaints.letter(id, holding)
                .statusCode(400)
                .body("violations.field", contains("expectedBy"));
        Complaints.read(id).then().body("status", equalTo("REGISTERED"));
        holding.put("expectedBy", "2026-05-15");
        Complaints.letter(id, holding)
                .statusCode(201)
                .body("text", containsString("by 15 May 2026"));
    }

    @Test
    void what_is_kept_is_what_arrived_and_stays() throws Exception {
        Map<String, String> customer = Complaints.aCustomer("سارة", "ar");
        String id = Complaints.registered(customer, Map.of());
        String letter =
                Complaints.letter(id, Map.of("kind", "UPDATE", "text", "نحن نتحقق من الأمر."))
                        .statusCode(201)
                        .extract()
                        .path("id");
        MimeMessage message = mail.awaitMessageFor(customer.get("email"));
        Response kept = awaitStatus(id, letter, "SENT");
        kept.then()
                .body("subject", equalTo(message.getSubject()))
                .body("recipientEmail", equalTo(customer.get("email")))
                .body("attempts", equalTo(1))
                .body("checksum.length()", equalTo(64));
        assertThat(MailServer.part(message, "text/html").stripTrailing())
                .isEqualTo(kept.<String>path("html").stripTrailing());
        assertThat(MailServer.part(message, "text/plain").stripTrailing())
                .isEqualTo(kept.<String>path("text").stripTrailing());
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/letters")
                .then()
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(letter))
                .body("items[0].status", equalTo("SENT"));
        for (String statement :
                List.of(
                        "update letter set subject = 'another' where id = '%s'",
                        "delete from letter where id = '%s'", "truncate letter cascade")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(statement.formatted(letter)))
                    .withMessageContaining("kept as it was sent");
        }
    }

    @Test
    void the_page_of_a_letter_is_inert() throws Exception {
        Map<String, String> customer = Complaints.aCustomer("<img src=x onerror=alert(1)>", "en");
        String id =
                Complaints.registered(
                        customer,
                        Map.of(
                                "language",
                                "en",
                                "product",
                                "\"><script>alert(2)</script>",
                                "description",
                                "<script>alert(3)</script> {letter.house} & more"));
        String letter =
                Complaints.letter(
                                id,
                                Map.of(
                                        "kind",
                                        "UPDATE",
                                        "text",
                                        "</p><script>alert(4)</script><a href=\"javascript:x\">y</a>"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        Response page =
                Api.as("crm", Roles.INTEGRATION)
                        .accept("text/html")
                        .get("/api/v1/complaints/" + id + "/letters/" + letter + "/html");
        page.then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .header("X-Content-Type-Options", "nosniff");
        assertThat(page.asString())
                .doesNotContain("<script", "<img", "<a ")
                .contains("&lt;script&gt;alert(4)&lt;/script&gt;")
                .isEqualTo(Complaints.readLetter(id, letter).path("html"));
        String acknowledgement =
                Complaints.preview(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                        .statusCode(200)
                        .extract()
                        .path("html");
        assertThat(acknowledgement)
                .doesNotContain("<script")
                .contains("&lt;script&gt;alert(3)&lt;/script&gt; {letter.house} &amp; more");
        assertThat(mail.awaitMessageFor(customer.get("email")).getAllRecipients()).hasSize(1);
    }

    @Test
    void no_header_can_be_brought_in_by_a_name() throws Exception {
        String evil = "Bank\r\nBcc: thief@example.com\r\n\r\nHello";
        Map<String, String> customer = Complaints.aCustomer("Jane\r\nBcc: thief@example.com", "en");
        String id =
                Complaints.registered(
                        customer,
                        Map.of(
                                "language",
                                "en",
                                "legalEntity",
                                Complaints.aCompany(null, evil, evil)));
        Complaints.letter(id, Map.of("kind", "UPDATE", "text", "x")).statusCode(201);
        MimeMessage message = mail.awaitMessageFor(customer.get("email"));
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getFrom()).hasSize(1);
        assertThat(mail.messagesFor("thief@example.com")).isEmpty();
    }

    @Test
    void who_is_not_authorised_gets_no_letter() {
        Map<String, String> customer = Complaints.aCustomer("سارة", "ar");
        String reporter = "r" + UUID.randomUUID() + "@example.com";
        String id =
                Complaints.registered(
                        customer,
                        Map.of(
                                "reporter",
                                Map.of("name", "خالد", "email", reporter, "authorised", false)));
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                .statusCode(409)
                .body("code", equalTo("letter-reporter-not-authorised"));
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT", "to", "REPORTER")).statusCode(409);
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT", "channel", "LETTER"))
                .statusCode(409);
        Complaints.read(id).then().body("status", equalTo("REGISTERED"));
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT", "to", "CUSTOMER"))
                .statusCode(201)
                .body("recipientEmail", equalTo(customer.get("email")));
        mail.awaitMessageFor(customer.get("email"));
        assertThat(mail.messagesFor(reporter)).isEmpty();
    }

    @Test
    void who_is_authorised_gets_the_letter_in_place_of_the_customer() throws Exception {
        Map<String, String> customer = Complaints.aCustomer("Sara Ahmed", "en");
        String reporter = "r" + UUID.randomUUID() + "@example.com";
        String id =
                Complaints.registered(
                        customer,
                        Map.of(
                                "language",
                                "en",
                                "reporter",
                                Map.of(
                                        "name",
                                        "Khalid Ahmed",
                                        "email",
                                        reporter,
                                        "authorised",
                                        true,
                                        "authorisation",
                                        "power of attorney 4711")));
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                .statusCode(201)
                .body("to", equalTo("REPORTER"));
        assertThat(MailServer.part(mail.awaitMessageFor(reporter), "text/plain"))
                .contains("Dear Khalid Ahmed,")
                .contains("because you act for Sara Ahmed.");
        assertThat(mail.messagesFor(customer.get("email"))).isEmpty();
    }

    @Test
    void without_an_address_the_letter_is_refused_or_printed() {
        String id = Complaints.registered(null, Map.of());
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                .statusCode(409)
                .body("code", equalTo("letter-without-address"))
                .body("detail", containsString("customer.email"));
        String letter =
                Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT", "channel", "LETTER"))
                        .statusCode(201)
                        .body("status", equalTo("TO_PRINT"))
                        .body("text", containsString("عميلنا الكريم"))
                        .extract()
                        .path("id");
        Complaints.read(id).then().body("status", equalTo("ACKNOWLEDGED"));
        Api.as("crm", Roles.INTEGRATION)
                .body("{}")
                .post("/api/v1/complaints/" + id + "/letters/" + letter + "/resend")
                .then()
                .statusCode(409)
                .body("code", equalTo("letter-not-mailed"));
    }

    @Test
    void a_second_acknowledgement_is_a_letter_and_no_move() {
        String id = Complaints.registered(Complaints.aCustomer("سارة", "ar"), Map.of());
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT")).statusCode(201);
        Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT")).statusCode(201);
        types(id)
                .body(
                        "items.type",
                        contains("REGISTERED", "ACKNOWLEDGED", "LETTER_SENT", "LETTER_SENT"));
    }

    @Test
    void a_letter_needs_the_present_version_and_answers_the_next_one() {
        String id = Complaints.registered(Complaints.aCustomer("سارة", "ar"), Map.of());
        String path = "/api/v1/complaints/" + id + "/letters";
        Map<String, Object> letter = Map.of("kind", "ACKNOWLEDGEMENT");
        Api.as("crm", Roles.INTEGRATION).body(letter).post(path).then().statusCode(428);
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "\"7\"")
                .body(letter)
                .post(path)
                .then()
                .statusCode(412);
        String tag = Complaints.letter(id, letter).statusCode(201).extract().header("ETag");
        assertThat(Complaints.read(id).getHeader("ETag")).isEqualTo(tag);
        Complaints.letter(id, Map.of("kind", "UPDATE", "text", "x"))
                .statusCode(201)
                .header("Location", startsWith("http"));
    }

    @Test
    void the_same_key_sends_one_letter() {
        Map<String, String> customer = Complaints.aCustomer("سارة", "ar");
        String id = Complaints.registered(customer, Map.of());
        String key = UUID.randomUUID().toString();
        String tag = Complaints.read(id).getHeader("ETag");
        for (int i = 0; i < 2; i++) {
            Api.as("crm", Roles.INTEGRATION)
                    .header("If-Match", tag)
                    .header("Idempotency-Key", key)
                    .body(Map.of("kind", "ACKNOWLEDGEMENT"))
                    .post("/api/v1/complaints/" + id + "/letters")
                    .then()
                    .statusCode(201);
        }
        mail.awaitMessageFor(customer.get("email"));
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/letters")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void a_preview_sends_and_changes_nothing() {
        Map<String, String> customer = Complaints.aCustomer("سارة", "ar");
        String id = Complaints.registered(customer, Map.of());
        Complaints.preview(id, Map.of("kind", "HOLDING", "text", "ننتظر شركة الشحن."))
                .statusCode(200)
                .body("text", containsString("ننتظر شركة الشحن."))
                .body("recipientEmail", equalTo(customer.get("email")));
        Complaints.preview(id, Map.of("kind", "ACKNOWLEDGEMENT", "language", "en"))
                .statusCode(200)
                .body("subject", startsWith("We have received your complaint"));
        Complaints.read(id).then().header("ETag", "\"0\"").body("status", equalTo("REGISTERED"));
        types(id).body("items.type", contains("REGISTERED"));
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/letters")
                .then()
                .body("items", hasSize(0));
        assertThat(mail.messagesFor(customer.get("email"))).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_letter_is_named() {
        String id = Complaints.registered(Complaints.aCustomer("سارة", "ar"), Map.of());
        wrong(id, Map.of(), "kind");
        wrong(id, Map.of("kind", "UPDATE"), "text");
        wrong(id, Map.of("kind", "HOLDING", "text", " "), "text");
        wrong(id, Map.of("kind", "FINAL_RESPONSE", "text", "x"), "outcome");
        wrong(id, Map.of("kind", "UPDATE", "text", "x", "outcome", "UPHELD"), "outcome");
        wrong(id, Map.of("kind", "ACKNOWLEDGEMENT", "expectedBy", "2020-01-01"), "expectedBy");
        wrong(id, Map.of("kind", "ACKNOWLEDGEMENT", "language", "fr"), "language");
        wrong(id, Map.of("kind", "ACKNOWLEDGEMENT", "to", "REPORTER"), "to");
        Complaints.read(id).then().header("ETag", "\"0\"");
    }

    private static void wrong(String id, Map<String, Object> letter, String field) {
        Complaints.letter(id, letter)
                .statusCode(400)
                .body("violations.field", hasItem(field))
                .body("violations.message", not(hasItem(containsString("violation"))));
    }

    @Test
    void a_letter_on_a_recorded_decision_says_the_same() {
        String id = Complaints.registered(Complaints.aCustomer("سارة", "ar"), Map.of());
        Api.as("crm", Roles.INTEGRATION)
                .header("If-Match", "\"0\"")
                .body(Map.of("outcome", "UPHELD", "response", "أرسلنا بطاقة جديدة"))
                .post("/api/v1/complaints/" + id + "/resolution")
                .then()
                .statusCode(200);
        Complaints.letter(
                        id, Map.of("kind", "FINAL_RESPONSE", "text", "x", "outcome", "NOT_UPHELD"))
                .statusCode(409)
                .body("code", equalTo("letter-other-decision"));
        Complaints.letter(id, Map.of("kind", "SUMMARY_RESOLUTION"))
                .statusCode(409)
                .body("code", equalTo("letter-other-decision"));
        Complaints.letter(id, Map.of("kind", "FINAL_RESPONSE", "text", "أرسلنا بطاقة جديدة"))
                .statusCode(201)
                .body("text", containsString("ثبتت صحة شكواكم وقُبلت."));
        types(id).body("items.type", contains("REGISTERED", "RESOLVED", "LETTER_SENT"));
    }

    @Test
    void a_summary_resolution_needs_no_words_of_the_agent() {
        String id = Complaints.registered(Complaints.aCustomer("سارة", "ar"), Map.of());
        Complaints.letter(id, Map.of("kind", "SUMMARY_RESOLUTION", "outcome", "SETTLED"))
                .statusCode(201);
        Complaints.read(id)
                .then()
                .body("status", equalTo("RESPONDED"))
                .body("responseKind", equalTo("SUMMARY_RESOLUTION"))
                .body("response", equalTo("سُوّيت الشكوى مع العميل في حينها."));
    }

    @Test
    void an_agent_sees_and_writes_letters_of_own_complaints_only() {
        Map<String, String> customer = Complaints.aCustomer("سارة", "ar");
        String id = Complaints.registered(customer, Map.of());
        String letter =
                Complaints.letter(id, Map.of("kind", "ACKNOWLEDGEMENT"))
                        .statusCode(201)
                        .extract()
                        .path("id");
        String path = "/api/v1/complaints/" + id + "/letters";
        for (String read : List.of("", "/" + letter, "/" + letter + "/html")) {
            Api.as("agent-x", Roles.AGENT).get(path + read).then().statusCode(403);
        }
        for (String write : List.of("", "/preview", "/" + letter + "/resend")) {
            Api.as("agent-x", Roles.AGENT)
                    .header("If-Match", "*")
                    .body(Map.of("kind", "ACKNOWLEDGEMENT"))
                    .post(path + write)
                    .then()
                    .statusCode(403);
        }
        String other = Complaints.registered(customer, Map.of());
        Complaints.readLetter(other, letter).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/html", ""})
    void a_letter_that_is_not_there_is_a_problem(String suffix) {
        String id = Complaints.registered(null, Map.of());
        Api.as("crm", Roles.INTEGRATION)
                .accept("*/*")
                .get("/api/v1/complaints/" + id + "/letters/" + UUID.randomUUID() + suffix)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    private static ValidatableResponse types(String id) {
        return Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id + "/timeline")
                .then();
    }

    private static Response awaitStatus(String complaint, String letter, String status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> Complaints.readLetter(complaint, letter),
                        answer -> status.equals(answer.path("status")));
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
