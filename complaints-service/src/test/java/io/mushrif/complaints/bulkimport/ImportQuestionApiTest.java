package io.mushrif.complaints.bulkimport;

import static io.mushrif.complaints.ImportSteps.get;
import static io.mushrif.complaints.ImportSteps.imported;
import static io.mushrif.complaints.ImportSteps.refused;
import static io.mushrif.complaints.ImportSteps.rejects;
import static io.mushrif.complaints.ImportSteps.start;
import static io.mushrif.complaints.ImportSteps.stopped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportQuestionApiTest {

    private static final String HEADER = "externalId,receivedAt,product\n";

    @Test
    void a_file_whose_dates_fit_both_orders_waits_for_the_answer() {
        String id = UUID.randomUUID().toString();
        Response asking = imported(HEADER + id + ",03/04/2026,Card\n", "");
        asking.then()
                .body("state", equalTo("AWAITING_ANSWER"))
                .body("processed", equalTo(0))
                .body("question.columns[0].column", equalTo("receivedAt"))
                .body("question.columns[0].samples[0].value", equalTo("03/04/2026"))
                .body("question.columns[0].samples[0].dayFirst", equalTo("2026-04-03"))
                .body("question.columns[0].samples[0].monthFirst", equalTo("2026-03-04"));
        answer(asking, "YMD").then().statusCode(400);
        answer(asking, "DMY").then().statusCode(200).body("question", nullValue());
        stopped(asking.path("id"))
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("dateOrder", equalTo("DMY"))
                .body("created", equalTo(1));
        assertThat(receivedAt(id)).isEqualTo("2026-04-02T21:00:00Z");
        answer(asking, "MDY").then().statusCode(409).body("code", equalTo("import-not-asking"));
    }

    @Test
    void an_order_that_is_given_with_the_file_asks_nothing() {
        String id = UUID.randomUUID().toString();
        imported(HEADER + id + ",03/04/2026,Card\n", "?dateOrder=MDY")
                .then()
                .body("state", equalTo("COMPLETED"));
        assertThat(receivedAt(id)).isEqualTo("2026-03-03T21:00:00Z");
        refused(HEADER + id + ",03/04/2026,Card\n", "?dateOrder=YMD")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("dateOrder"));
    }

    @Test
    void one_date_that_fits_one_order_only_answers_for_all() {
        String id = UUID.randomUUID().toString();
        imported(HEADER + id + ",03/04/2026,Card\n" + id + "b,25/04/2026,Card\n", "")
                .then()
                .body("state", equalTo("COMPLETED"))
                .body("dateOrder", equalTo("DMY"))
                .body("created", equalTo(2));
        assertThat(receivedAt(id)).isEqualTo("2026-04-02T21:00:00Z");
    }

    @Test
    void dates_that_contradict_each_other_are_asked_and_those_that_do_not_fit_rejected() {
        String id = UUID.randomUUID().toString();
        Response asking =
                imported(HEADER + id + "a,13/02/2026,Card\n" + id + "b,02/13/2026,Card\n", "");
        asking.then()
                .body("question.columns[0].onlyDayFirst", equalTo(1))
                .body("question.columns[0].onlyMonthFirst", equalTo(1));
        answer(asking, "DMY");
        Response done = stopped(asking.path("id"));
        done.then().body("created", equalTo(1)).body("rejected", equalTo(1));
        assertThat(rejects(done)).contains("3,receivedAt,bad-date,").contains("31/12/2026");
    }

    @Test
    void an_import_that_asks_can_be_cancelled() {
        Response asking = imported(HEADER + UUID.randomUUID() + ",03/04/2026,Card\n", "");
        crm("/api/v1/imports/" + asking.path("id") + "/cancellation", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',                              import-empty",
        "'externalId,receivedAt\n',       import-without-rows",
        "'externalId,receivedAt,product,product\n1,2026-01-01,a,b\n', import-columns-twice",
        "'externalId^receivedAt\n1^2026-01-01\n', import-one-column",
        "'a,b,c\n1,2,3\n',                import-mapping-not-detected"
    })
    void a_file_that_cannot_be_imported_is_refused_with_the_reason(String file, String code) {
        refused(file.translateEscapes(), "").then().statusCode(400).body("code", equalTo(code));
    }

    @Test
    void a_mapping_of_other_columns_is_refused_before_any_row() {
        String name = "m-" + UUID.randomUUID().toString().substring(0, 8);
        Api.as("crm", Roles.INTEGRATION)
                .body(
                        Map.of(
                                "source",
                                "legacy",
                                "fields",
                                Map.of("externalId", Map.of("columns", List.of("Nr", "Jahr")))))
                .put("/api/v1/import-mappings/" + name)
                .then()
                .statusCode(200);
        refused(HEADER + "1,2026-01-01,Card\n", "?mapping=" + name)
                .then()
                .statusCode(400)
                .body("code", equalTo("import-columns-missing"))
                .body("detail", containsString("Nr, Jahr"));
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv,                       windows-1256, windows-1256",
        "text/csv;charset=windows-1256,  windows-1256, windows-1256",
        "text/csv,                       UTF-16,       UTF-16",
        "text/csv,                       UTF-8,        UTF-8"
    })
    void arabic_text_is_read_in_every_usual_encoding(
            String contentType, String charset, String seen) {
        String id = UUID.randomUUID().toString();
        String file =
                "externalId|receivedAt|description\n"
                        + id
                        + "|2026-01-05|وصلت البطاقة متأخرة ولم يردّ أحد على اتصالاتي\n";
        imported(file.getBytes(Charset.forName(charset)), "", contentType)
                .then()
                .body("created", equalTo(1))
                .body("encoding", equalTo(seen));
        String complaint =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/complaints?source=import&externalId=" + id)
                        .path("items[0].id");
        Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints/" + complaint)
                .then()
                .body("description", equalTo("وصلت البطاقة متأخرة ولم يردّ أحد على اتصالاتي"));
    }

    @Test
    void an_encoding_that_is_not_clear_or_not_known_is_refused() {
        byte[] cyrillic =
                (HEADER + "1,2026-01-01,Жалоба на банк\n")
                        .getBytes(Charset.forName("windows-1251"));
        start(cyrillic, "", "text/csv")
                .then()
                .statusCode(400)
                .body("code", equalTo("import-encoding-unknown"));
        start(cyrillic, "", "text/csv;charset=koi8-r")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Content-Type"));
    }

    @Test
    void progress_can_be_followed_as_a_stream_that_ends_with_the_import()
            throws IOException, InterruptedException {
        Response asking = imported(HEADER + UUID.randomUUID() + ",03/04/2026,Card\n", "");
        HttpResponse<Stream<String>> stream =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        RestAssured.baseURI
                                                                + ":"
                                                                + RestAssured.port
                                                                + "/api/v1/imports/"
                                                                + asking.path("id")
                                                                + "/events"))
                                        .header(
                                                "Authorization",
                                                "Bearer "
                                                        + AccessTokens.of("crm", Roles.INTEGRATION))
                                        .header("Accept", "text/event-stream")
                                        .build(),
                                HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/event-stream");
        StringBuilder seen = new StringBuilder();
        stream.body()
                .forEach(
                        line -> {
                            seen.append(line).append('\n');
                            if (line.contains("AWAITING_ANSWER")
                                    && get(asking.path("id"))
                                            .path("state")
                                            .equals("AWAITING_ANSWER")) {
                                answer(asking, "DMY");
                            }
                        });
        assertThat(seen)
                .contains("event:progress")
                .contains("\"state\":\"AWAITING_ANSWER\"")
                .contains("event:end")
                .contains("\"state\":\"COMPLETED\"");
    }

    @Test
    void the_stream_of_an_import_that_is_not_there_is_refused() {
        Api.as("crm", Roles.INTEGRATION)
                .accept("text/event-stream")
                .get("/api/v1/imports/" + UUID.randomUUID() + "/events")
                .then()
                .statusCode(404);
    }

    private static Response answer(Response asking, String order) {
        return crm(
                "/api/v1/imports/" + asking.path("id") + "/date-order", Map.of("dateOrder", order));
    }

    private static Response crm(String path, Object body) {
        return Api.as("crm", Roles.INTEGRATION).body(body).post(path);
    }

    private static String receivedAt(String externalId) {
        return Api.as("crm", Roles.INTEGRATION)
                .get("/api/v1/complaints?source=import&externalId=" + externalId)
                .path("items[0].receivedAt");
    }
}
