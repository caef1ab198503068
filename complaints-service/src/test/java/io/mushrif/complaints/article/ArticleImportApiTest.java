package io.mushrif.complaints.article;

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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ArticleImportApiTest {

    private static final String HEADER =
            "externalId,kind,status,audience,titleEn,summaryEn,bodyEn,titleAr,summaryAr,bodyAr,categories,tags,owner,reviewOn\n";

    private final String tag = "T" + UUID.randomUUID();

    private String row(String id, String kind, String status, String body) {
        return tag
                + id
                + ","
                + kind
                + ","
                + status
                + ",PUBLIC,Title,,\""
                + body
                + "\",عنوان,ملخص,نص,Refund | Card,a|"
                + tag
                + ",import-owner,2099-01-31\n";
    }

    @Test
    void a_file_of_articles_is_taken_over_once_however_often_it_comes() {
        String file =
                HEADER + row("1", "SOP", "PUBLISHED", "line\nline") + row("2", "FAQ", "DRAFT", "x");
        imported(file).then().body("created", equalTo(2)).body("rejected", equalTo(0));
        imported(file)
                .then()
                .body("created", equalTo(0))
                .body("updated", equalTo(0))
                .body("unchanged", equalTo(2));
        Response found =
                Knowledge.writer().get(Knowledge.PATH + "?tag=" + tag + "&status=PUBLISHED");
        found.then()
                .body("items.size()", equalTo(1))
                .body("items[0].kind", equalTo("SOP"))
                .body("items[0].categories", equalTo(List.of("Card", "Refund")))
                .body("items[0].owner", equalTo("import-owner"))
                .body("items[0].reviewOn", equalTo("2099-01-31"));
        Api.as("crm", Roles.INTEGRATION)
                .get(Knowledge.PATH + "/" + found.path("items[0].id"))
                .then()
                .body("published.en.body", equalTo("line\nline"))
                .body("published.ar.summary", equalTo("ملخص"))
                .body("externalId", equalTo(tag + "1"));
        Knowledge.writer()
                .get(Knowledge.PATH + "?tag=" + tag + "&status=DRAFT")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_changed_row_is_the_next_version_and_a_draft_that_somebody_wrote_on_stays() {
        imported(HEADER + row("1", "SOP", "PUBLISHED", "one") + row("2", "FAQ", "DRAFT", "one"));
        String published = id("PUBLISHED");
        String draft = id("DRAFT");
        Knowledge.writer()
                .header("If-Match", Knowledge.version(draft))
                .body(Map.of("texts", Map.of("en", Knowledge.text("Mine", "mine"))))
                .patch(Knowledge.PATH + "/" + draft)
                .then()
                .statusCode(200);
        imported(HEADER + row("1", "SOP", "PUBLISHED", "two") + row("2", "FAQ", "DRAFT", "two"))
                .then()
                .body("updated", equalTo(2));
        Knowledge.get(published)
                .then()
                .body("published.number", equalTo(2))
                .body("published.en.body", equalTo("two"));
        Knowledge.get(draft)
                .then()
                .body("working.number", equalTo(1))
                .body("working.en.body", equalTo("mine"));
    }

    @Test
    void a_row_that_cannot_be_an_article_is_rejected_with_the_reason() {
        Response job =
                imported(
                        HEADER
                                + row("1", "NEWS", "DRAFT", "x")
                                + row("2", "FAQ", "RETIRED", "x")
                                + row("3", "FAQ", "DRAFT", "x").replace("2099-01-31", "2099-02-30")
                                + row("4", "FAQ", "DRAFT", ""));
        job.then().body("rejected", equalTo(4)).body("created", equalTo(0));
        String rejects =
                Api.as("crm", Roles.INTEGRATION)
                        .get("/api/v1/imports/" + job.path("id") + "/rejects")
                        .asString();
        assertThat(rejects).contains("kind", "status", "reviewOn", "bodyEn");
    }

    private String id(String status) {
        return Knowledge.writer()
                .get(Knowledge.PATH + "?tag=" + tag + "&status=" + status)
                .path("items[0].id");
    }

    private static Response imported(String file) {
        String location =
                RestAssured.given()
                        .auth()
                        .oauth2(AccessTokens.of("crm", Roles.INTEGRATION))
                        .config(
                                RestAssured.config()
                                        .encoderConfig(
                                                EncoderConfig.encoderConfig()
                                                        .appendDefaultContentCharsetToContentTypeIfUndefined(
                                                                false)
                                                        .encodeContentTypeAs(
                                                                "text/csv", ContentType.BINARY)))
                        .contentType("text/csv")
                        .body(file.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/imports?type=articles")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        String path = location.substring(location.indexOf("/api/"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                !List.of("WAITING", "QUEUED", "RUNNING")
                                        .contains(
                                                Api.as("crm", Roles.INTEGRATION)
                                                        .get(path)
                                                        .<String>path("state")));
        return Api.as("crm", Roles.INTEGRATION).get(path);
    }
}
