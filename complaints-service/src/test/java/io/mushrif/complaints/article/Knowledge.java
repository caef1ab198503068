package io.mushrif.complaints.article;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/** Steps with articles that tests of several features take over the API. */
public final class Knowledge {

    /** Where articles are. */
    public static final String PATH = "/api/v1/articles";

    private Knowledge() {}

    /** Somebody who writes articles. */
    public static RequestSpecification writer() {
        return Api.as("writer", Roles.QUALITY_ANALYST);
    }

    /** Somebody who approves what others write. */
    public static RequestSpecification approver() {
        return Api.as("approver", Roles.OPERATIONS_MANAGER);
    }

    /** A text in one language. */
    public static Map<String, String> text(String title, String body) {
        return Map.of("title", title, "body", body);
    }

    /** Begins an article; returns its id. */
    public static String draft(String kind, Map<String, ?> texts, Map<String, ?> more) {
        Map<String, Object> request = new LinkedHashMap<>(more);
        request.put("kind", kind);
        request.put("texts", texts);
        return writer().body(request).post(PATH).then().statusCode(201).extract().path("id");
    }

    /** Begins an article and takes it through review; returns its id. */
    public static String published(String kind, Map<String, ?> texts, Map<String, ?> more) {
        String id = draft(kind, texts, more);
        publish(id);
        return id;
    }

    /** Takes a draft through review. */
    public static void publish(String id) {
        move(writer(), id, "submission", null).statusCode(200);
        move(approver(), id, "publication", null).statusCode(200);
    }

    /** Begins the next version, changes it and takes it through review. */
    public static void nextVersion(String id, Map<String, ?> change) {
        move(writer(), id, "revision", null).statusCode(200);
        writer().header("If-Match", version(id))
                .body(change)
                .patch(PATH + "/" + id)
                .then()
                .statusCode(200);
        publish(id);
    }

    /** Does something with an article in its present version. */
    public static ValidatableResponse move(
            RequestSpecification who, String id, String verb, Object body) {
        RequestSpecification request = who.header("If-Match", version(id));
        if (body != null) {
            request.body(body);
        }
        return request.post(PATH + "/" + id + "/" + verb).then();
    }

    /** The article as an author sees it. */
    public static Response get(String id) {
        return writer().get(PATH + "/" + id);
    }

    /** The present version of an article. */
    public static String version(String id) {
        return get(id).header("ETag");
    }
}
