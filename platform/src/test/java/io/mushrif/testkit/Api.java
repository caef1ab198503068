package io.mushrif.testkit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/** Requests to the service under test, signed in as somebody. */
public final class Api {

    private Api() {}

    /** A JSON request of a user with roles. */
    public static RequestSpecification as(String username, String... roles) {
        return RestAssured.given()
                .auth()
                .oauth2(AccessTokens.of(username, roles))
                .contentType(ContentType.JSON);
    }
}
