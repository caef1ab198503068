package io.mushrif.complaints.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportApiTest {

    private static final String HEADER =
            ",Complaint ID,Product,Sub-product,Issue,Sub-issue,State,ZIP code,Date received,"
                    + "Date sent to company,Company response,Timely response?,Consumer disputed?\n";

    @Test
    void a_file_is_taken_over_once_however_often_it_comes() {
        String file =
                HEADER + row("a1", "3/19/2015") + row("a2", "3/20/2015") + row("a3", "3/2/2015");
        Response first = imported(bytes(file), "");
        assertThat(first.<Integer>path("created")).isEqualTo(3);
        assertThat(first.<Integer>path("total")).isEqualTo(3);
        Response second = imported(bytes(file), "");
        assertThat(second.<Integer>path("created")).isZero();
        assertThat(second.<Integer>path("updated")).isZero();
        assertThat(second.<Integer>path("unchanged")).isEqualTo(3);
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints?source=cfpb&externalId=a1")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].receivedAt", equalTo("2015-03-18T21:00:00Z"))
                .body("items[0].status", equalTo("CLOSED"));
    }

    @Test
    void a_changed_row_updates_its_complaint() {
        imported(bytes(HEADER + row("b1", "3/19/2015")), "");
        Response again =
                imported(
                        bytes(HEADER + row("b1", "3/19/2015").replace("Mortgage", "Credit card")),
                        "");
        assertThat(again.<Integer>path("updated")).isEqualTo(1);
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints?source=cfpb&externalId=b1")
                .then()
                .body("items[0].product", equalTo("Credit card"));
    }

    @Test
    void a_complaint_that_was_answered_elsewhere_has_no_clocks() {
        String row = row("h1", "3/19/2015");
        imported(bytes(HEADER + row.replace("Closed with explanation", "In progress")), "");
        Response open = complaint("h1");
        assertThat(open.<List<String>>path("clocks.name"))
                .containsExactly("ACKNOWLEDGE", "RESOLVE");
        assertThat(open.<String>path("nextDueAt")).isNotNull();
        for (String answered : List.of("Untimely response", "Closed with explanation")) {
            imported(bytes(HEADER + row.replace("Closed with explanation", answered)), "");
            assertThat(complaint("h1").<List<String>>path("clocks")).isEmpty();
            assertThat(complaint("h1").<String>path("nextDueAt")).isNull();
        }
    }

    private static Response complaint(String externalId) {
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/complaints?source=cfpb&externalId=" + externalId)
                        .path("items[0].id");
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/complaints/" + id);
    }

    @Test
    void a_file_that_was_cut_off_brings_all_its_complete_rows() {
        String file = HEADER + row("c1", "3/19/2015") + row("c2", "3/20/2015");
        Response result = imported(bytes(file.substring(0, file.length() - 25)), "");
        assertThat(result.<Integer>path("created")).isEqualTo(1);
        assertThat(result.<Integer>path("rejected")).isEqualTo(1);
        String rejects =
                Api.as("crm", Roles.INTEGRATION)
                        .accept(ContentType.ANY)
                        .get(result.<String>path("rejects"))
                        .asString();
        assertThat(rejects).contains("\n3,,columns,").contains("c2");
        String arabic =
                Api.as("crm", Roles.INTEGRATION)
                        .accept(ContentType.ANY)
                        .header("Accept-Language", "ar")
                        .get(result.<String>path("rejects"))
                        .asString();
        assertThat(arabic).contains("ربما قُطع السطر");
    }

    @Test
    void a_compressed_file_that_was_cut_off_brings_all_its_complete_rows() throws IOException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 3000; i++) {
            file.append(row("d" + UUID.randomUUID(), "1/" + (1 + i % 28) + "/2015"));
        }
        byte[] whole = gzip(file.toString());
        Response result = imported(Arrays.copyOf(whole, whole.length / 2), "", "gzip");
        int created = result.path("created");
        assertThat(created).isBetween(1000, 2000);
        assertThat(result.<Integer>path("rejected")).isEqualTo(1);
        assertThat(result.<String>path("state")).isEqualTo("COMPLETED");
    }

    @Test
    void a_dry_run_says_what_would_happen_and_changes_nothing() {
        String file = HEADER + row("e1", "3/19/2015") + row("e2", "2/30/2015");
        Response result = imported(bytes(file), "dryRun=true");
        assertThat(result.<Integer>path("created")).isEqualTo(1);
        assertThat(result.<Integer>path("rejected")).isEqualTo(1);
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints?source=cfpb&externalId=e1")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void semicolons_a_byte_order_mark_and_line_breaks_in_quotes_are_understood() {
        String file =
                "\uFEFFexternalId;receivedAt;product;description\n"
                        + "f1;2026-01-05;Card;\"first line\nsecond; line\"\n"
                        + "f2;2026-01-05T10:00:00Z;Card;\"بطاقة \"\"ضائعة\"\"\"\n";
        Response result = imported(bytes(file), "");
        assertThat(result.<Integer>path("created")).isEqualTo(2);
        String id =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/complaints?source=import&externalId=f2")
                        .path("items[0].id");
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + id)
                .then()
                .body("description", equalTo("بطاقة \"ضائعة\""));
    }

    @Test
    void one_json_object_per_line_is_understood() {
        String file =
                "{\"externalId\":\"g1\",\"receivedAt\":\"2026-01-05\",\"product\":\"Card\"}\n"
                        + "{\"externalId\":\"g2\",\"receivedAt\":\"2026-13-05\"}\n"
                        + "{\"externalId\":\"g3\",\"rece";
        Response result = imported(bytes(file), "", "application/x-ndjson", null);
        assertThat(result.<Integer>path("created")).isEqualTo(1);
        assertThat(result.<Integer>path("rejected")).isEqualTo(2);
    }

    @Test
    void a_saved_mapping_reads_any_layout() {
        Api.as("crm", Roles.INTEGRATION)
                .body(
                        Map.of(
                                "source",
                                "legacy",
                                "dateFormat",
                                "dd.MM.yyyy",
                                "fields",
                                Map.of(
                                        "externalId", Map.of("column", "Nr"),
                                        "receivedAt", Map.of("column", "Datum"),
                                        "status",
                                                Map.of(
                                                        "column",
                                                        "Stand",
                                                        "values",
                                                        Map.of("zu", "CLOSED")))))
                .put("/api/v1/import-mappings/legacy")
                .then()
                .statusCode(200);
        Response result =
                imported(
                        bytes("Nr\tDatum\tStand\n1\t05.01.2026\tzu\n2\t05.01.2026\toffen\n"),
                        "mapping=legacy");
        assertThat(result.<Integer>path("created")).isEqualTo(1);
        assertThat(result.<Integer>path("rejected")).isEqualTo(1);
    }

    @Test
    void what_cannot_be_imported_is_refused_at_once() {
        start(bytes("a,b\n1,2\n"), "", "text/csv", null)
                .then()
                .statusCode(400)
                .body("code", equalTo("import-mapping-not-detected"));
        start(bytes(HEADER), "type=nothing", "text/csv", null).then().statusCode(400);
        start(bytes("not gzip"), "", "text/csv", "gzip").then().statusCode(400);
        start(bytes("<a/>"), "", "application/xml", null).then().statusCode(415);
        Api.as("someone", Roles.AGENT)
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/v1/imports")
                .then()
                .statusCode(403);
    }

    private static String row(String id, String date) {
        return "0,"
                + id
                + ",Mortgage,FHA mortgage,\"Application, originator\",,MA,2127,"
                + date
                + ",3/19/2015,Closed with explanation,Yes,Yes\n";
    }

    private static Response imported(byte[] file, String query) {
        return imported(file, query, "text/csv", null);
    }

    private static Response imported(byte[] file, String query, String encoding) {
        return imported(file, query, "text/csv", encoding);
    }

    private static Response imported(byte[] file, String query, String type, String encoding) {
        Response started = start(file, query, type, encoding);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        String job = "/api/v1/imports/" + started.path("id");
        assertThat(started.header("Location")).endsWith(job);
        Awaitility.await()
                .until(
                        () ->
                                !Api.as("crm", Roles.INTEGRATION)
                                        .get(job)
                                        .path("state")
                                        .equals("RUNNING"));
        return Api.as("crm", Roles.INTEGRATION).get(job);
    }

    private static Response start(byte[] file, String query, String type, String encoding) {
        RequestSpecification request =
                RestAssured.given()
                        .config(
                                RestAssured.config()
                                        .encoderConfig(
                                                EncoderConfig.encoderConfig()
                                                        .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                                false)
                                                        .encodeContentTypeAs(
                                                                "application/x-ndjson",
                                                                ContentType.BINARY)
                                                        .encodeContentTypeAs(
                                                                "application/xml",
                                                                ContentType.BINARY)
                                                        .encodeContentTypeAs(
                                                                "text/csv", ContentType.BINARY)))
                        .auth()
                        .oauth2(AccessTokens.of("crm", Roles.INTEGRATION))
                        .contentType(type)
                        .body(file);
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        return request.post("/api/v1/imports" + (query.isEmpty() ? "" : "?" + query));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes(text));
        }
        return out.toByteArray();
    }
}
