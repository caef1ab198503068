package io.mushrif.gateway;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens of the callers that appear in tests. */
public final class Tokens {

    private Tokens() {}

    /** A valid token. */
    public static String of(String subject, String... roles) {
        return TestIssuer.token(issuer(), subject, roles);
    }

    /** A request with the valid token of someone who is not limited by what other tests send. */
    public static RequestSpecification caller(String subject, String... roles) {
        return RestAssured.given().auth().oauth2(of(subject, roles));
    }

    static String issuer() {
        return ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    }
}
