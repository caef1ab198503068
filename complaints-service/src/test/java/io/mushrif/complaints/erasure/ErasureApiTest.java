package io.mushrif.complaints.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.complaints.ApiSteps;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.contracts.interaction.InteractionErased;
import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.OutboxRows;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ErasureApiTest {

    private static final String LATIN = "Zuhair Al-Qarmazi";
    private static final String ARABIC = "زهير القرمزاوي";

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String email = "zuhair." + mark + "@example.com";
    private final String arabic = ARABIC + mark;
    private final String latin = LATIN + " " + mark;
    private final List<String> strings = List.of(email, arabic, latin, "+966501234" + digits());

    private String digits() {
        return String.format(Locale.ROOT, "%03d", Math.floorMod(mark.hashCode(), 1000));
    }

    @Test
    void a_person_is_exported_and_then_forgotten_while_the_complaint_stays() throws Exception {
        String customer = customer();
        String path = "/api/v1/customers/" + customer;
        String complaint = complaint(customer);
        String interaction = interaction(customer);
        assertThat(WholeDatabase.placesOf(strings)).hasSizeGreaterThan(10);

        Map<String, byte[]> archive = exported(path);
        String data = new String(archive.get("data.json"), StandardCharsets.UTF_8);
        assertThat(data)
                .contains(email, arabic, latin, "\"heading\"", "الشكاوى", "Complaints")
                .contains("attachments/");
        assertThat(new String(archive.get("index.html"), StandardCharsets.UTF_8))
                .contains(
                        email,
                        arabic,
                        "Calls, chats and messages",
                        "المكالمات والمحادثات والرسائل");
        assertThat(archive.keySet())
                .anySatisfy(name -> assertThat(name).startsWith("attachments/").endsWith(".txt"));

        manager()
                .get(path + "/erasure/preview")
                .then()
                .statusCode(200)
                .body("possible", equalTo(false), "openComplaints.size()", equalTo(1))
                .body("sections.find { it.section == 'interactions' }.rows", equalTo(1));
        String etag = manager().get(path).header("ETag");
        manager()
                .body(Map.of("reason", "asked for", "legalBasis", "REQUEST_OF_CUSTOMER"))
                .post(path + "/erasure")
                .then()
                .statusCode(428);
        manager()
                .header("If-Match", etag)
                .body(Map.of("reason", "asked for", "legalBasis", "REQUEST_OF_CUSTOMER"))
                .post(path + "/erasure")
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-has-open-complaints"));
        manager()
                .header("If-Match", etag)
                .body(
                        Map.of(
                                "reason",
                                "asked for",
                                "legalBasis",
                                "REQUEST_OF_CUSTOMER",
                                "overrideReason",
                                "settled by telephone"))
                .post(path + "/erasure")
                .then()
                .statusCode(202)
                .header("Location", endsWith(path + "/erasure"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> manager().get(path + "/erasure").<String>path("state"),
                        "COMPLETED"::equals);

        assertThat(WholeDatabase.placesOf(strings)).isEmpty();
        manager()
                .get("/api/v1/complaints/" + complaint)
                .then()
                .statusCode(200)
                .body("description", equalTo("[erased]"), "reporter", nullValue())
                .body("product", equalTo("Card"), "status", equalTo("WAITING_FOR_DEPARTMENT"))
                .body("tags", contains("vip"), "clocks.size()", greaterThan(0));
        manager()
                .get("/api/v1/complaints/" + complaint + "/timeline?limit=200")
                .then()
                .body("items.type", hasItems("REGISTERED", "ACKNOWLEDGED", "REDACTED"))
                .body(
                        "items.find { it.type == 'ACKNOWLEDGED' }.details.message",
                        equalTo("[redacted]"));
        manager()
                .get("/api/v1/interactions/" + interaction)
                .then()
                .statusCode(200)
                .body("text", nullValue(), "channel", equalTo("CALL"));
        manager().get(path).then().body("name", equalTo("[erased]"), "email", nullValue());
        assertThat(OutboxRows.types(UUID.fromString(interaction))).contains(InteractionErased.TYPE);
        assertThat(OutboxRows.types(UUID.fromString(customer))).contains(CustomerErased.TYPE);
        nothingIsWrittenAnew(path, customer);
    }

    private void nothingIsWrittenAnew(String path, String customer) {
        manager()
                .header("If-Match", manager().get(path).header("ETag"))
                .body(Map.of("name", "Somebody"))
                .patch(path)
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-erased"));
        manager().body("{}").post(path + "/exports").then().statusCode(409);
        Api.as("crm", Roles.INTEGRATION)
                .body(Map.of("channel", "CALL", "description", "x", "customerId", customer))
                .post("/api/v1/complaints")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("customerId"));
    }

    @Test
    void a_legal_hold_keeps_a_customer_until_it_is_taken_back() {
        String path = "/api/v1/customers/" + customer();
        manager()
                .body(Map.of("reason", "case 7 at the court"))
                .put(path + "/legal-hold")
                .then()
                .statusCode(200);
        Map<String, String> body = Map.of("reason", "over", "legalBasis", "PURPOSE_ENDED");
        manager()
                .header("If-Match", manager().get(path).header("ETag"))
                .body(body)
                .post(path + "/erasure")
                .then()
                .statusCode(409)
                .body("code", equalTo("customer-on-legal-hold"));
        manager().header("If-Match", "\"0\"").delete(path + "/legal-hold").then().statusCode(204);
        manager()
                .header("If-Match", manager().get(path).header("ETag"))
                .body(body)
                .post(path + "/erasure")
                .then()
                .statusCode(202);
    }

    @Test
    void an_export_is_gone_after_some_days_and_says_who_downloaded_it() throws Exception {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        String path = "/api/v1/customers/" + customer();
        exported(path);
        String id = manager().get(path + "/exports").path("items[0].id");
        manager()
                .get(path + "/exports/" + id)
                .then()
                .body("downloads.by", contains("maha"))
                .body("expiresAt", equalTo("2026-03-08T07:00:00Z"));
        clock.advance(Duration.ofDays(7));
        manager()
                .get(path + "/exports/" + id + "/archive")
                .then()
                .statusCode(409)
                .body("code", equalTo("export-not-available"));
    }

    private Map<String, byte[]> exported(String path) throws IOException {
        String location = manager().body("{}").post(path + "/exports").header("Location");
        String export = path + location.substring(location.indexOf("/exports/"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> manager().get(export).<String>path("state"), "COMPLETED"::equals);
        Response archive = manager().accept("application/zip").get(export + "/archive");
        assertThat(archive.statusCode()).isEqualTo(200);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(archive.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private String customer() {
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .body(
                                Map.of(
                                        "name",
                                        arabic,
                                        "email",
                                        email,
                                        "phone",
                                        strings.get(3),
                                        "source",
                                        "crm",
                                        "externalId",
                                        "K-" + email))
                        .post("/api/v1/customers")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Api.as("amal", Roles.AGENT)
                .body(Map.of("state", "GIVEN", "channel", "CALL", "evidence", latin + " said yes"))
                .put("/api/v1/customers/" + id + "/consents/PROMOTIONS")
                .then()
                .statusCode(200);
        return id;
    }

    private String complaint(String customer) {
        String id =
                ApiSteps.register(
                                Map.of(
                                        "customerId",
                                        customer,
                                        "description",
                                        latin + " waits for a card, " + email,
                                        "remedySought",
                                        "call " + arabic,
                                        "product",
                                        "Card",
                                        "tags",
                                        List.of("vip"),
                                        "reporter",
                                        Map.of(
                                                "name",
                                                "Son of " + latin,
                                                "email",
                                                "son." + email,
                                                "authorised",
                                                true)))
                        .path("id");
        String path = "/api/v1/complaints/" + id;
        ApiSteps.move(id, "acknowledgement", Map.of("message", "Dear " + latin)).statusCode(200);
        manager()
                .contentType("text/plain")
                .queryParam("name", latin + ".txt")
                .body(("from " + email).getBytes(StandardCharsets.UTF_8))
                .post(path + "/attachments")
                .then()
                .statusCode(201);
        manager()
                .header("If-Match", ApiSteps.version(id))
                .body(
                        Map.of(
                                "kind",
                                "UPDATE",
                                "channel",
                                "LETTER",
                                "to",
                                "CUSTOMER",
                                "text",
                                "Dear " + arabic))
                .post(path + "/letters")
                .then()
                .statusCode(201);
        manager()
                .header("If-Match", ApiSteps.version(id))
                .body(Map.of("department", "shipping", "question", "Where is the card of " + latin))
                .post(path + "/referrals")
                .then()
                .statusCode(201);
        return id;
    }

    private String interaction(String customer) {
        return Api.as("crm", Roles.INTEGRATION)
                .body(
                        Map.of(
                                "channel",
                                "CALL",
                                "direction",
                                "INBOUND",
                                "startedAt",
                                "2026-02-01T09:00:00Z",
                                "endedAt",
                                "2026-02-01T09:05:00Z",
                                "customerId",
                                customer,
                                "source",
                                "mail",
                                "externalId",
                                "<1." + email + ">",
                                "text",
                                arabic + " asked again"))
                .post("/api/v1/interactions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification manager() {
        return Api.as("maha", Roles.OPERATIONS_MANAGER);
    }
}
