package io.mushrif.quality.surveyimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.mushrif.devstack.Home;
import io.mushrif.platform.security.Roles;
import io.mushrif.quality.QualityApi;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SurveyImportApiTest {

    private static final String SURVEY =
            """
            {"name": {"en": "Airport", "ar": "المطار"}, "questions": [
              {"id": "overall", "kind": "CSAT", "text": {"en": "The airport as a whole?", "ar": "المطار إجمالًا؟"}},
              {"id": "recommend", "kind": "NPS", "text": {"en": "Would you recommend it?", "ar": "هل توصي به؟"}},
              {"id": "why", "kind": "TEXT", "text": {"en": "Why?", "ar": "لماذا؟"}}]}""";

    /** Figures of the file as published with it: computed from the raw rows, unweighted. */
    @Test
    void the_real_file_comes_in_whole_and_gives_its_known_figures() throws IOException {
        byte[] file =
                Files.readAllBytes(
                        Home.repository().resolve("devstack/sample-data/sfo2017.csv.gz"));
        String survey = survey();
        Response first = ended(send(file, "?into=" + survey, "gzip"));
        first.then()
                .body("state", equalTo("COMPLETED"))
                .body("type", equalTo("surveys"))
                .body("into", equalTo(survey))
                .body("total", equalTo(2_831))
                .body("processed", equalTo(2_831))
                .body("created", equalTo(2_809))
                .body("unchanged", equalTo(0))
                .body("rejected", equalTo(22));
        assertThat(rejects(first, "en").lines().filter(line -> line.contains("no-answer")))
                .hasSize(22);

        JsonPath results = results(survey);
        assertThat(results.getInt("answers")).isEqualTo(2_809);
        String nps = "questions.find { it.questionId == 'recommend' }.figures";
        assertThat(results.getInt(nps + ".n")).isEqualTo(2_746);
        assertThat(results.getInt(nps + ".netPromoter.promoters")).isEqualTo(1_436);
        assertThat(results.getInt(nps + ".netPromoter.passives")).isEqualTo(968);
        assertThat(results.getInt(nps + ".netPromoter.detractors")).isEqualTo(342);
        assertThat(results.getString(nps + ".netPromoter.score")).isEqualTo("39.8398");
        String csat = "questions.find { it.questionId == 'overall' }.figures";
        assertThat(results.getInt(csat + ".n")).isEqualTo(2_688);
        assertThat(results.getString(csat + ".mean")).isEqualTo("4.0644");
        assertThat(results.getInt(csat + ".topShare.count")).isEqualTo(2_206);
        assertThat(results.getString(csat + ".topShare.percent")).isEqualTo("82.0685");

        ended(send(file, "?into=" + survey, "gzip"))
                .then()
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2_809))
                .body("rejected", equalTo(22));
        assertThat(results(survey).getInt("answers")).isEqualTo(2_809);
    }

    @Test
    void a_file_with_the_names_of_the_fields_is_recognised() {
        String agent = QualityApi.unique("agent");
        UUID team = QualityApi.team(QualityApi.unique("supervisor"));
        UUID id = QualityApi.agent(team, agent);
        String survey = survey();
        String source = UUID.randomUUID().toString();
        imported(
                        "externalId,answeredAt,csat,nps,comment,channel,language,agent\n"
                                + (source
                                        + "-1,2026-01-05T08:00:00Z,2,3,لم تُحل المشكلة,CALL,ar,"
                                        + agent
                                        + "\n")
                                + (source + "-2,2026-01-05,5,,,EMAIL,en,nobody\n"),
                        "?into=" + survey)
                .then()
                .body("created", equalTo(2));
        assertThat(results(survey).getInt("answers")).isEqualTo(2);
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .get("/api/v1/surveys/" + survey + "/results?agentId=" + id)
                .then()
                .body("answers", equalTo(1));
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .get("/api/v1/surveys/" + survey + "/comments")
                .then()
                .body("items[0].text", equalTo("لم تُحل المشكلة"));
    }

    @Test
    void a_saved_mapping_names_questions_and_translates_values() {
        String survey = survey();
        String name = QualityApi.unique("m").substring(0, 30);
        Api.as("crm", Roles.INTEGRATION)
                .body(
                        Map.of(
                                "source",
                                "desk",
                                "dateFormat",
                                "dd.MM.yyyy",
                                "fields",
                                Map.of(
                                        "externalId",
                                        Map.of("column", "Nr"),
                                        "answeredAt",
                                        Map.of("column", "Day")),
                                "attributes",
                                Map.of(
                                        "overall",
                                        Map.of(
                                                "column",
                                                "Mood",
                                                "values",
                                                Map.of("happy", "5", "sad", "1")),
                                        "why",
                                        Map.of("column", "Words"))))
                .put("/api/v1/survey-import-mappings/" + name)
                .then()
                .statusCode(200);
        String id = UUID.randomUUID().toString();
        Response imported =
                imported(
                        "Nr,Day,Mood,Words\n"
                                + (id + "1,05.01.2026,happy,fast\n")
                                + (id + "2,05.01.2026,bored,slow\n"),
                        "?mapping=" + name + "&into=" + survey);
        imported.then().body("created", equalTo(1)).body("rejected", equalTo(1));
        assertThat(rejects(imported, "ar"))
                .contains("3,Mood,unknown-value")
                .contains("القيمة ليست من");
        assertThat(
                        results(survey)
                                .getInt("questions.find { it.questionId == 'overall' }.figures.n"))
                .isEqualTo(1);
    }

    @Test
    void a_dry_run_says_what_would_happen_and_stores_nothing() {
        String survey = survey();
        String id = UUID.randomUUID().toString();
        String file =
                "externalId,answeredAt,csat\n" + id + ",2026-01-05,4\n" + id + ",2026-01-05,4\n";
        imported(file, "?dryRun=true&into=" + survey)
                .then()
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        assertThat(results(survey).getInt("answers")).isZero();
        imported(file, "?into=" + survey)
                .then()
                .body("created", equalTo(1))
                .body("unchanged", equalTo(1));
        imported(file, "?dryRun=true&into=" + survey)
                .then()
                .body("created", equalTo(0))
                .body("unchanged", equalTo(2));
    }

    @Test
    void the_survey_has_to_be_named_and_to_be_there() {
        String file = "externalId,answeredAt,csat\n1,2026-01-05,4\n";
        send(bytes(file), "", null)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("into"));
        send(bytes(file), "?into=7", null)
                .then()
                .statusCode(400)
                .body("violations[0].code", equalTo("bad-uuid"));
        send(bytes(file), "?into=" + UUID.randomUUID(), null).then().statusCode(404);
        send(bytes(file), "?into=" + draft(), null)
                .then()
                .statusCode(409)
                .body("code", equalTo("survey-not-active"));
        send(bytes(file), "?type=complaints&into=" + UUID.randomUUID(), null)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("type"))
                .body("violations[0].message", containsString("surveys"));
    }

    @Test
    void an_import_is_followed_listed_and_mapped_under_the_address_of_surveys() {
        Response started =
                send(
                        bytes(
                                "externalId,answeredAt,csat\n"
                                        + UUID.randomUUID()
                                        + ",03/04/2026,4\n"),
                        "?into=" + survey(),
                        null);
        String location = started.header("Location");
        assertThat(location).endsWith("/api/v1/survey-imports/" + started.path("id"));
        started.then()
                .body("state", equalTo("AWAITING_ANSWER"))
                .body(
                        "rejects",
                        equalTo("/api/v1/survey-imports/" + started.path("id") + "/rejects"));
        crm().contentType(ContentType.JSON)
                .body("{\"dateOrder\": \"MDY\"}")
                .post("/api/v1/survey-imports/" + started.path("id") + "/date-order")
                .then()
                .statusCode(200);
        ended(started).then().body("created", equalTo(1));
        assertThat(crm().get("/api/v1/survey-imports/" + started.path("id") + "/events").asString())
                .contains("event:end");
        crm().get("/api/v1/imports").then().statusCode(404);
    }

    private static String draft() {
        return Api.as("analyst", Roles.QUALITY_ANALYST)
                .body(SURVEY)
                .post("/api/v1/surveys")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String survey() {
        String id = draft();
        Api.as("analyst", Roles.QUALITY_ANALYST)
                .header("If-Match", "\"0\"")
                .post("/api/v1/surveys/" + id + "/activation")
                .then()
                .statusCode(200);
        return id;
    }

    /** Numbers as they are written, without the detour over doubles. */
    private static JsonPath results(String survey) {
        return Api.as("analyst", Roles.QUALITY_ANALYST)
                .get("/api/v1/surveys/" + survey + "/results")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath(
                        JsonPathConfig.jsonPathConfig()
                                .numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }

    private static Response imported(String file, String query) {
        return ended(send(bytes(file), query, null));
    }

    private static Response ended(Response started) {
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        String job = "/api/v1/survey-imports/" + started.path("id");
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> crm().get(job), found -> !found.path("state").equals("RUNNING"));
    }

    private static String rejects(Response imported, String language) {
        return crm().accept(ContentType.ANY)
                .header("Accept-Language", language)
                .get(imported.<String>path("rejects"))
                .asString();
    }

    private static Response send(byte[] file, String query, String encoding) {
        RequestSpecification request = crm().contentType("text/csv").body(file);
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        return request.post("/api/v1/survey-imports" + query);
    }

    private static RequestSpecification crm() {
        return RestAssured.given()
                .config(
                        RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                        false)
                                                .encodeContentTypeAs(
                                                        "text/csv", ContentType.BINARY)))
                .auth()
                .oauth2(AccessTokens.of("crm", Roles.INTEGRATION));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
