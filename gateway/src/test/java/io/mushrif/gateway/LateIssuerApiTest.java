package io.mushrif.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LateIssuerApiTest.OfItsOwn.class)
@QuarkusTestResource(
        value = Surroundings.class,
        initArgs = @ResourceArg(name = Surroundings.ISSUER_DOWN, value = "true"),
        restrictToAnnotatedClass = true)
class LateIssuerApiTest {

    @Test
    void the_gateway_starts_before_its_issuer_and_works_as_soon_as_that_does() {
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/api/v1/complaints").then().statusCode(401);
        Tokens.caller("early", "agent")
                .get("/api/v1/complaints")
                .then()
                .statusCode(503)
                .body("code", equalTo("service-unavailable"));

        try (TestIssuer issuer = new TestIssuer(URI.create(Tokens.issuer()).getPort())) {
            Tokens.caller("early", "agent").get("/api/v1/complaints").then().statusCode(200);
            given().auth()
                    .oauth2(TestIssuer.token(issuer.address() + "x", "early"))
                    .get("/api/v1/complaints")
                    .then()
                    .statusCode(401);
        }
    }

    /** Starts the gateway anew. */
    public static final class OfItsOwn implements QuarkusTestProfile {}
}
