package io.mushrif.complaints.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.mushrif.platform.security.Roles;
import io.mushrif.platform.time.Ids;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.mushrif.testkit.TestClock;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AttachmentApiTest {

    private static final Path STORE = Path.of("target/attachments");

    @Test
    void a_file_comes_back_as_it_was_with_its_arabic_name() throws Exception {
        String complaint = complaint();
        byte[] content = Samples.pdf("round trip");
        Response attached = attach(complaint, "فاتورة رقم ١٢.pdf", "application/pdf", content);
        attached.then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("/attachments/" + attached.path("id")))
                .body("name", equalTo("فاتورة رقم ١٢.pdf"))
                .body("type", equalTo("application/pdf"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256(content)))
                .body("attachedBy", equalTo("crm"))
                .body("redaction", nullValue());
        String path = path(complaint, attached.path("id"));
        crm().get(path).then().statusCode(200).body("name", equalTo("فاتورة رقم ١٢.pdf"));
        crm().header("If-None-Match", "\"0\"").get(path).then().statusCode(304);

        Response download = crm().get(path + "/content");
        download.then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Length", Integer.toString(content.length))
                .header("ETag", "\"" + sha256(content) + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", containsString("sandbox"))
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"______ ___ __.pdf\"; filename*=UTF-8''"
                                        + "%D9%81%D8%A7%D8%AA%D9%88%D8%B1%D8%A9%20"
                                        + "%D8%B1%D9%82%D9%85%20%D9%A1%D9%A2.pdf"));
        assertThat(download.asByteArray()).isEqualTo(content);
        crm().header("If-None-Match", "\"" + sha256(content) + "\"")
                .get(path + "/content")
                .then()
                .statusCode(304);
        crm().get("/api/v1/complaints/" + complaint + "/timeline")
                .then()
                .body("items[1].type", equalTo("ATTACHED"))
                .body("items[1].details.sha256", equalTo(sha256(content)))
                .body("items[1].details.name", nullValue());
    }

    @Test
    void a_form_brings_a_file_as_browsers_send_it() throws Exception {
        String complaint = complaint();
        HttpResponse<String> answer =
                form(complaint, null, "file", "صورة.png", "image/png", Samples.png());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        crm().get("/api/v1/complaints/" + complaint + "/attachments")
                .then()
                .body("items.name", contains("صورة.png"))
                .body("items.type", contains("image/png"));
        assertThat(form(complaint, null, "other", "a.png", "image/png", Samples.png()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_form_that_is_sent_twice_is_one_and_another_file_under_its_key_is_refused()
            throws Exception {
        String complaint = complaint();
        String key = UUID.randomUUID().toString();
        byte[] content = Samples.pdf("first");
        HttpResponse<String> first =
                form(complaint, key, "file", "a.pdf", "application/pdf", content);
        HttpResponse<String> again =
                form(complaint, key, "file", "a.pdf", "application/pdf", content);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(
                        form(
                                        complaint,
                                        key,
                                        "file",
                                        "a.pdf",
                                        "application/pdf",
                                        Samples.pdf("other"))
                                .statusCode())
                .isEqualTo(422);
    }

    @Test
    void the_same_content_is_kept_once_per_complaint() {
        String complaint = complaint();
        byte[] content = Samples.pdf("twice");
        String first = attach(complaint, "a.pdf", "application/pdf", content).path("id");
        attach(complaint, "b.pdf", "application/pdf", content)
                .then()
                .statusCode(200)
                .body("id", equalTo(first))
                .body("name", equalTo("a.pdf"));
        attach(complaint(), "a.pdf", "application/pdf", content).then().statusCode(201);
    }

    @Test
    void a_name_with_a_path_is_only_a_name() throws IOException {
        String complaint = complaint();
        attach(
                        complaint,
                        "../../../../tmp/evil\u202Efdp.pdf",
                        "application/pdf",
                        Samples.pdf("path"))
                .then()
                .statusCode(201)
                .body("name", equalTo("evilfdp.pdf"));
        try (Stream<Path> files = Files.walk(STORE)) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> file.toString().contains("evil"));
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("invoice.pdf", "application/pdf", Samples.exe(), 415),
                Arguments.of("invoice.exe", "application/octet-stream", Samples.exe(), 415),
                Arguments.of(
                        "page.txt",
                        "text/plain",
                        Samples.ascii("<html><script>x</script></html>"),
                        415),
                Arguments.of(
                        "a.svg",
                        "image/svg+xml",
                        Samples.ascii("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        415),
                Arguments.of("a.zip", "application/zip", Samples.zip(10, "a"), 415),
                Arguments.of("a.docx", Samples.DOCX, Samples.zip(1 << 26, "bomb"), 415));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_must_not_be_attached_is_named_in_arabic(
            String name, String type, byte[] content, int status) {
        String complaint = complaint();
        file(type, content)
                .header("Accept-Language", "ar")
                .queryParam("name", name)
                .post("/api/v1/complaints/" + complaint + "/attachments")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo("attachment-type-refused"))
                .body("title", matchesPattern("[\\p{InArabic} ]+"))
                .body("detail", containsString("/"));
        crm().get("/api/v1/complaints/" + complaint + "/attachments")
                .then()
                .body("items", hasSize(0));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("a.png", "application/pdf", Samples.pdf(), "name", "not-the-content"),
                Arguments.of(
                        "a.pdf", "image/png", Samples.pdf(), "Content-Type", "not-the-content"),
                Arguments.of("..", "application/pdf", Samples.pdf(), "name", "not-blank"),
                Arguments.of("a.pdf", "application/pdf", new byte[0], "file", "not-empty"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void what_is_wrong_with_a_file_is_named(
            String name, String type, byte[] content, String field, String code) {
        attach(complaint(), name, type, content)
                .then()
                .statusCode(400)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    @Test
    void a_file_without_a_name_is_refused() {
        file("application/pdf", Samples.pdf())
                .post("/api/v1/complaints/" + complaint() + "/attachments")
                .then()
                .statusCode(400)
                .body("violations.field", contains("name"));
    }

    @Test
    void a_document_that_would_unpack_to_a_thousand_times_its_size_is_not_unpacked() {
        byte[] bomb =
                Samples.zip(
                        1 << 26, "[Content_Types].xml", "word/document.xml", "word/media/a.bin");
        assertThat(bomb.length).isLessThan(1 << 18);
        attach(complaint(), "a.docx", Samples.DOCX, bomb).then().statusCode(201);
    }

    @Test
    void a_file_that_is_too_large_is_refused() throws Exception {
        byte[] large = Arrays.copyOf(Samples.pdf(), 20 * 1024 * 1024 + 1);
        HttpResponse<String> refused =
                form(complaint(), null, "file", "a.pdf", "application/pdf", large);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("attachment-too-large");
        byte[] just = Arrays.copyOf(Samples.pdf(), 20 * 1024 * 1024);
        assertThat(form(complaint(), null, "file", "a.pdf", "application/pdf", just).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_complaint_has_a_limit_for_the_number_and_the_size_of_its_files() throws Exception {
        String many = complaint();
        for (int i = 0; i < 100; i++) {
            row(many, 1);
        }
        attach(many, "a.pdf", "application/pdf", Samples.pdf())
                .then()
                .statusCode(409)
                .body("code", equalTo("too-many-attachments"));
        String heavy = complaint();
        row(heavy, 200L * 1024 * 1024 - 10);
        attach(heavy, "a.pdf", "application/pdf", Samples.pdf())
                .then()
                .statusCode(409)
                .body("code", equalTo("attachments-too-large"));
    }

    @Test
    void an_agent_sees_and_attaches_files_of_own_complaints_only() {
        String agent = "a" + UUID.randomUUID();
        String foreign = complaint();
        String attachment = attach(foreign, "a.pdf", "application/pdf", Samples.pdf()).path("id");
        for (String hidden : List.of("", "/" + attachment, "/" + attachment + "/content")) {
            Api.as(agent, Roles.AGENT)
                    .get("/api/v1/complaints/" + foreign + "/attachments" + hidden)
                    .then()
                    .statusCode(403);
        }
        Api.as(agent, Roles.AGENT)
                .contentType("application/pdf")
                .body(Samples.pdf("mine"))
                .post("/api/v1/complaints/" + foreign + "/attachments?name=a.pdf")
                .then()
                .statusCode(403);
        String own =
                Api.as(agent, Roles.AGENT)
                        .body(Map.of("channel", "CALL", "description", "x"))
                        .post("/api/v1/complaints")
                        .path("id");
        Api.as(agent, Roles.AGENT)
                .contentType("application/pdf")
                .body(Samples.pdf("mine"))
                .post("/api/v1/complaints/" + own + "/attachments?name=a.pdf")
                .then()
                .statusCode(201);
        crm().get(path(own, attachment)).then().statusCode(404);
        crm().get(path(own, attachment) + "/content").then().statusCode(404);
    }

    @Test
    void a_redacted_file_is_gone_for_good_and_the_fact_stays() throws Exception {
        String complaint = complaint();
        byte[] content = Samples.pdf("a card number");
        String attachment =
                attach(complaint, "بطاقة نورة.pdf", "application/pdf", content).path("id");
        Path bytes = bytes(attachment);
        assertThat(bytes).exists();
        String path = path(complaint, attachment);
        Map<String, String> reason = Map.of("reason", "card number");

        manager().body(reason).post(path + "/redaction").then().statusCode(428);
        manager()
                .header("If-Match", "\"5\"")
                .body(reason)
                .post(path + "/redaction")
                .then()
                .statusCode(412);
        Api.as("a", Roles.AGENT)
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(path + "/redaction")
                .then()
                .statusCode(403);
        manager()
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .post(path + "/redaction")
                .then()
                .statusCode(400);
        manager()
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(path + "/redaction")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name", equalTo("[redacted]"))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256(content)))
                .body("type", equalTo("application/pdf"))
                .body("redaction.by", equalTo("manager"))
                .body("redaction.reason", equalTo("card number"))
                .body("redaction.at", notNullValue());

        assertThat(bytes).doesNotExist();
        assertThat(debris()).doesNotContain(bytes.getFileName().toString());
        crm().get(path + "/content")
                .then()
                .statusCode(410)
                .body("code", equalTo("attachment-redacted"));
        manager()
                .header("If-Match", "\"1\"")
                .body(reason)
                .post(path + "/redaction")
                .then()
                .statusCode(409);
        String timeline =
                crm().get("/api/v1/complaints/" + complaint + "/timeline")
                        .then()
                        .body("items.type", contains("REGISTERED", "ATTACHED", "REDACTED"))
                        .body("items[2].actor", equalTo("manager"))
                        .body("items[2].details.reason", equalTo("card number"))
                        .body("items[2].details.attachment", equalTo(attachment))
                        .extract()
                        .asString();
        assertThat(timeline).doesNotContain("نورة");
        crm().get("/api/v1/complaints/" + complaint + "/attachments")
                .then()
                .body("items.name", contains("[redacted]"))
                .body("items.name", not(contains("نورة")));
    }

    @Test
    void bytes_of_an_upload_that_died_are_swept_and_others_are_not() throws Exception {
        TestClock clock = TestClock.installed("2026-03-01T07:00:00Z");
        AttachmentDebris debris = Arc.container().instance(AttachmentDebris.class).get();
        AttachmentStore store = Arc.container().instance(AttachmentStore.class).get();
        String attachment =
                attach(complaint(), "a.pdf", "application/pdf", Samples.pdf("stays")).path("id");
        String whole = Ids.next().toString();
        String half = Ids.next().toString();
        for (String key : List.of(whole, half)) {
            debris.announce(key);
        }
        store.put(whole, new ByteArrayInputStream(new byte[10]), 10);
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> store.put(half, new ByteArrayInputStream(new byte[9]), 10));

        clock.advance(Duration.ofHours(23));
        debris.sweepAll();
        assertThat(file(whole)).exists();

        clock.advance(Duration.ofHours(2));
        debris.sweepAll();
        assertThat(file(whole)).doesNotExist();
        assertThat(Path.of(file(half) + ".part")).doesNotExist();
        assertThat(debris()).doesNotContain(whole, half);
        assertThat(bytes(attachment)).exists();
        assertThatExceptionOfType(IllegalStateException.class)
                .as("an upload that took longer than the sweep waits has no row")
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> debris.claim(whole)));
    }

    @Test
    void the_service_is_ready_when_files_can_be_kept() {
        RestAssured.get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'attachments' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'attachments' }.data.store", equalTo("files"));
    }

    private static String complaint() {
        return crm().body(Map.of("channel", "CALL", "description", "x"))
                .post("/api/v1/complaints")
                .path("id");
    }

    private static Response attach(String complaint, String name, String type, byte[] content) {
        return file(type, content)
                .queryParam("name", name)
                .post("/api/v1/complaints/" + complaint + "/attachments");
    }

    private static RequestSpecification file(String type, byte[] content) {
        return crm().contentType(type).body(content);
    }

    private static HttpResponse<String> form(
            String complaint, String key, String field, String name, String type, byte[] content)
            throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(
                ("--x\r\nContent-Disposition: form-data; name=\""
                                + field
                                + "\"; filename=\""
                                + name
                                + "\"\r\nContent-Type: "
                                + type
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + RestAssured.port
                                                + "/api/v1/complaints/"
                                                + complaint
                                                + "/attachments"))
                        .header(
                                "Authorization",
                                "Bearer " + AccessTokens.of("crm", Roles.INTEGRATION))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void row(String complaint, long size) throws Exception {
        try (Connection connection = connection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into attachment (id, version, complaint_id, name, type, size,"
                                        + " sha256, storage_key, attached_by, attached_at)"
                                        + " values (?, 0, ?, 'a', 'b', ?, ?, ?, 'c', now())")) {
            UUID id = Ids.next();
            insert.setObject(1, id);
            insert.setObject(2, UUID.fromString(complaint));
            insert.setLong(3, size);
            insert.setString(4, id.toString());
            insert.setString(5, id.toString());
            insert.executeUpdate();
        }
    }

    private static Path bytes(String attachment) throws Exception {
        return file(
                texts("select storage_key from attachment where id = '" + attachment + "'").get(0));
    }

    private static List<String> debris() throws Exception {
        return texts("select storage_key from attachment_debris");
    }

    private static List<String> texts(String sql) throws Exception {
        try (Connection connection = connection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet rows = select.executeQuery()) {
            Stream.Builder<String> texts = Stream.builder();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts.build().toList();
        }
    }

    private static Connection connection() throws Exception {
        return Arc.container().instance(AgroalDataSource.class).get().getConnection();
    }

    private static Path file(String key) {
        return STORE.resolve(key.substring(key.length() - 2)).resolve(key);
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static String path(String complaint, String attachment) {
        return "/api/v1/complaints/" + complaint + "/attachments/" + attachment;
    }

    private static RequestSpecification crm() {
        return Api.as("crm", Roles.INTEGRATION);
    }

    private static RequestSpecification manager() {
        return Api.as("manager", Roles.OPERATIONS_MANAGER);
    }
}
