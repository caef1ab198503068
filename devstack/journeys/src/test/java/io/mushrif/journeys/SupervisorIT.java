package io.mushrif.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.mushrif.devstack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The journey in the README of complaints-service: a complaint from the first word on the telephone
 * to the measured effect of what was done about its cause.
 */
class SupervisorIT {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Riyadh"));

    private final Stack stack = Mushrif.running();
    private final Caller manager = Caller.named(stack, "manager1");
    private final Caller supervisor = Caller.named(stack, "supervisor1");
    private final Caller crm = Caller.named(stack, "crm");
    private final String product = "Card " + UUID.randomUUID();
    private final String company = "Mushrif Bank " + UUID.randomUUID();

    @Test
    void a_complaint_is_handled_from_the_first_word_to_the_measured_effect() {
        setUp();
        String id = register();
        String path = "/api/v1/complaints/" + id;
        acknowledge(path);
        assess(path);
        refer(path);
        escalate(path, id);
        answerRejectAndClose(path);
        findCause(path);
        measureTheEffect(id);
        assertThat(
                        supervisor
                                .get(path + "/timeline?limit=200")
                                .json()
                                .path("items")
                                .findValuesAsText("type"))
                .containsSubsequence(
                        "REGISTERED",
                        "ACKNOWLEDGED",
                        "ASSESSED",
                        "PRIORITISED",
                        "INVESTIGATED",
                        "REFERRED",
                        "WAITING",
                        "REFERRAL_ANSWERED",
                        "RESUMED",
                        "ESCALATED",
                        "RESOLVED",
                        "REJECTED",
                        "RESOLVED",
                        "CLOSED",
                        "CAUSE_FOUND",
                        "ACTION_PLANNED");
    }

    private void setUp() {
        manager.put(
                        "/api/v1/legal-entities/" + company.replace(" ", "%20"),
                        Map.of(
                                "title",
                                Map.of("ar", "بنك مشرف", "en", "Mushrif Bank"),
                                "regime",
                                "sa-sama"))
                .require(200);
        Caller.Answer shipping = manager.get("/api/v1/departments/shipping").require(200);
        manager.put(
                        "/api/v1/departments/shipping",
                        Map.of(
                                "title",
                                Map.of("ar", "الشحن", "en", "Shipping"),
                                "members",
                                List.of("department1")),
                        "If-Match",
                        shipping.header("ETag"))
                .require(200);
    }

    private String register() {
        String customer =
                supervisor
                        .post(
                                "/api/v1/customers",
                                Map.of(
                                        "name",
                                        "نورة العتيبي",
                                        "email",
                                        "noura-" + UUID.randomUUID() + "@example.com",
                                        "language",
                                        "ar"))
                        .require(201)
                        .json()
                        .path("id")
                        .asText();
        JsonNode complaint =
                supervisor
                        .post(
                                "/api/v1/complaints",
                                Map.of(
                                        "channel",
                                        "CALL",
                                        "customerId",
                                        customer,
                                        "description",
                                        "لم تصلني البطاقة الائتمانية منذ ثلاثة أسابيع",
                                        "remedySought",
                                        "إرسال بطاقة جديدة بالبريد السريع",
                                        "product",
                                        product,
                                        "category",
                                        "Delivery",
                                        "legalEntity",
                                        company,
                                        "language",
                                        "ar"))
                        .require(201)
                        .json();
        assertThat(complaint.path("regime").asText()).isEqualTo("sa-sama");
        assertThat(complaint.path("clocks").findValuesAsText("policy"))
                .contains("service", "sa-sama");
        return complaint.path("id").asText();
    }

    private void acknowledge(String path) {
        String letter = send(path, Map.of("kind", "ACKNOWLEDGEMENT"));
        assertThat(supervisor.get(path).json().path("status").asText()).isEqualTo("ACKNOWLEDGED");
        JsonNode sent = sent(path, letter);
        assertThat(sent.path("wording").asText()).isEqualTo("sa-sama");
        assertThat(sent.path("html").asText()).contains("dir=\"rtl\"").contains("نورة العتيبي");
        Awaitility.await().until(() -> mails().anyMatch(mail -> mail.contains(letter)));
    }

    private void assess(String path) {
        JsonNode assessed =
                move(path, "assessment", Map.of("severity", "HIGH", "impact", "MEDIUM"));
        assertThat(assessed.path("priority").asText()).isEqualTo("HIGH");
        move(path, "investigation", Map.of());
    }

    private void refer(String path) {
        String referral =
                supervisor
                        .post(
                                path + "/referrals",
                                Map.of(
                                        "department",
                                        "shipping",
                                        "question",
                                        "متى سُلّمت البطاقة إلى شركة التوصيل؟"),
                                "If-Match",
                                supervisor.get(path).header("ETag"))
                        .require(201)
                        .json()
                        .path("id")
                        .asText();
        JsonNode waiting = supervisor.get(path).json();
        assertThat(waiting.path("status").asText()).isEqualTo("WAITING_FOR_DEPARTMENT");
        assertThat(state(waiting, "RESOLVE")).isEqualTo("PAUSED");
        assertThat(statutory(waiting)).contains("RUNNING").doesNotContain("PAUSED");
        Caller department = Caller.named(stack, "department1");
        department.get(path).require(403);
        String question = path + "/referrals/" + referral;
        department
                .post(
                        question + "/answer",
                        Map.of("answer", "أُعيدت الشحنة لأن العنوان ناقص"),
                        "If-Match",
                        department.get(question).require(200).header("ETag"))
                .require(200);
        assertThat(supervisor.get(path).json().path("status").asText()).isEqualTo("INVESTIGATING");
    }

    private void escalate(String path, String id) {
        move(path, "escalation", Map.of("reason", "العميلة غاضبة وتهدد بالانتقال", "level", 2));
        assertThat(
                        manager.get("/api/v1/escalations?complaintId=" + id)
                                .require(200)
                                .json()
                                .path("items")
                                .findValuesAsText("reason"))
                .contains("العميلة غاضبة وتهدد بالانتقال");
    }

    private void answerRejectAndClose(String path) {
        Map<String, Object> first = new HashMap<>();
        first.put("kind", "FINAL_RESPONSE");
        first.put("outcome", "UPHELD");
        first.put("text", "نعتذر عن التأخير. سنرسل بطاقة جديدة.");
        send(path, first);
        JsonNode rejected =
                move(
                        path,
                        "rejection",
                        Map.of(
                                "reason",
                                "لا أريد الانتظار أسبوعًا آخر",
                                "recourse",
                                Map.of("kind", "REGULATOR", "body", "SAMA")));
        assertThat(rejected.path("status").asText()).isEqualTo("INVESTIGATING");
        supervisor
                .post(path + "/closing", Map.of(), "If-Match", supervisor.get(path).header("ETag"))
                .require(409);
        Map<String, Object> second = new HashMap<>(first);
        second.put("text", "سلّمنا البطاقة اليوم باليد، ونعيد رسوم السنة الأولى.");
        second.put(
                "remedy",
                Map.of("type", "REFUND", "redress", Map.of("amount", 150, "currency", "SAR")));
        String letter = send(path, second);
        assertThat(sent(path, letter).path("text").asText()).contains("سلّمنا البطاقة اليوم باليد");
        move(path, "acceptance", Map.of());
        assertThat(move(path, "closing", Map.of()).path("status").asText()).isEqualTo("CLOSED");
    }

    private void findCause(String path) {
        String cause =
                supervisor
                        .get("/api/v1/causes")
                        .require(200)
                        .json()
                        .path("items")
                        .findValuesAsText("code")
                        .get(0);
        supervisor
                .put(
                        path + "/root-cause",
                        Map.of(
                                "cause",
                                cause,
                                "fiveWhys",
                                List.of(
                                        Map.of("why", "لماذا تأخرت؟", "because", "العنوان ناقص"),
                                        Map.of(
                                                "why",
                                                "لماذا نقص العنوان؟",
                                                "because",
                                                "النموذج لا يطلب رقم المبنى")),
                                "confirmed",
                                true),
                        "If-Match",
                        supervisor.get(path).header("ETag"))
                .require(200);
    }

    /** 40 complaints in the four weeks before the action, 8 in the four weeks after it. */
    private void measureTheEffect(String complaint) {
        complaints(40, 64, 37);
        complaints(8, 29, 2);
        JsonNode action =
                manager.post(
                                "/api/v1/corrective-actions",
                                Map.of(
                                        "kind",
                                        "CORRECTIVE",
                                        "title",
                                        "رقم المبنى مطلوب في نموذج العنوان",
                                        "complaintIds",
                                        List.of(complaint),
                                        "scope",
                                        Map.of("product", product, "category", "Delivery"),
                                        "owner",
                                        "supervisor1",
                                        "dueOn",
                                        TODAY.plusDays(7).toString()))
                        .require(201)
                        .json();
        String path = "/api/v1/corrective-actions/" + action.path("id").asText();
        moveAction(path, "start", Map.of("startedOn", TODAY.minusDays(36).toString()));
        moveAction(
                path,
                "completion",
                Map.of(
                        "doneOn",
                        TODAY.minusDays(30).toString(),
                        "evidence",
                        "النموذج الجديد يعمل في كل الفروع"));
        moveAction(path, "effectiveness-check", Map.of());
        JsonNode check = manager.get(path + "/checks").require(200).json().path("items").get(0);
        assertThat(check.path("verdict").asText()).as(check.toString()).isEqualTo("EFFECTIVE");
        assertThat(check.path("sentence").path("ar").asText()).contains("40").contains("8");
        assertThat(manager.get(path).json().path("state").asText()).isEqualTo("EFFECTIVE");
    }

    /** Spread evenly over the days from some time ago to another. */
    private void complaints(int count, int fromDaysAgo, int toDaysAgo) {
        Instant from = Instant.now().minus(Duration.ofDays(fromDaysAgo));
        Duration step = Duration.ofDays(fromDaysAgo - toDaysAgo).dividedBy(count);
        for (int i = 0; i < count; i++) {
            crm.post(
                            "/api/v1/complaints",
                            Map.of(
                                    "channel",
                                    "FORM",
                                    "description",
                                    "لم تصل البطاقة",
                                    "product",
                                    product,
                                    "category",
                                    "Delivery",
                                    "receivedAt",
                                    from.plus(step.multipliedBy(i)).toString()))
                    .require(201);
        }
    }

    private String send(String path, Map<String, ?> letter) {
        return supervisor
                .post(path + "/letters", letter, "If-Match", supervisor.get(path).header("ETag"))
                .require(201)
                .json()
                .path("id")
                .asText();
    }

    private JsonNode sent(String path, String letter) {
        return Awaitility.await()
                .until(
                        () -> supervisor.get(path + "/letters/" + letter).require(200).json(),
                        view -> view.path("status").asText().equals("SENT"));
    }

    private Stream<String> mails() {
        Path folder = stack.mail().folder();
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().endsWith(".eml"))
                    .map(SupervisorIT::text)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode move(String path, String verb, Map<String, ?> body) {
        return supervisor
                .post(path + "/" + verb, body, "If-Match", supervisor.get(path).header("ETag"))
                .require(200)
                .json();
    }

    private JsonNode moveAction(String path, String verb, Map<String, ?> body) {
        return manager.post(path + "/" + verb, body, "If-Match", manager.get(path).header("ETag"))
                .require(200)
                .json();
    }

    private static String state(JsonNode complaint, String clock) {
        for (JsonNode one : complaint.path("clocks")) {
            if (one.path("name").asText().equals(clock)) {
                return one.path("state").asText();
            }
        }
        return null;
    }

    private static List<String> statutory(JsonNode complaint) {
        return Stream.iterate(0, i -> i + 1)
                .limit(complaint.path("clocks").size())
                .map(i -> complaint.path("clocks").get(i))
                .filter(clock -> clock.path("kind").asText().equals("STATUTORY"))
                .map(clock -> clock.path("state").asText())
                .toList();
    }
}
