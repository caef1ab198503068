package io.mushrif.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.AccessTokens;
import io.mushrif.testkit.Api;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;

/** Imports of files over HTTP. */
public final class ImportSteps {

    private ImportSteps() {}

    /** The answer to a file, before any row is taken over. */
    public static Response start(byte[] file, String query, String contentType) {
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
                .oauth2(AccessTokens.of("crm", Roles.INTEGRATION))
                .contentType(contentType)
                .body(file)
                .post("/api/v1/imports" + query);
    }

    /** The answer to a file that is refused. */
    public static Response refused(String file, String query) {
        return start(file.getBytes(StandardCharsets.UTF_8), query, "text/csv");
    }

    /** The import of a CSV file when it has ended, or asks. */
    public static Response imported(String file, String query) {
        return imported(file.getBytes(StandardCharsets.UTF_8), query, "text/csv");
    }

    /** The import of a file when it has ended, or asks. */
    public static Response imported(byte[] file, String query, String contentType) {
        Response started = start(file, query, contentType);
        assertThat(started.statusCode()).as(started.asString()).isEqualTo(202);
        return stopped(started.path("id"));
    }

    /** An import when it no longer runs. */
    public static Response stopped(String id) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> get(id), found -> !found.path("state").equals("RUNNING"));
    }

    /** An import as it stands. */
    public static Response get(String id) {
        return Api.as("crm", Roles.INTEGRATION).get("/api/v1/imports/" + id);
    }

    /** The rows that were rejected, as CSV. */
    public static String rejects(Response imported) {
        return Api.as("crm", Roles.INTEGRATION)
                .accept(ContentType.ANY)
                .get(imported.<String>path("rejects"))
                .asString();
    }
}
