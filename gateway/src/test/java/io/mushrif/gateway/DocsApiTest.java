package io.mushrif.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DocsApiTest {

    @Test
    void the_api_of_all_services_is_one_document() {
        given().get("/openapi.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("info.title", equalTo("Mushrif API"))
                .body("paths", hasKey("/api/v1/complaints"))
                .body("paths", hasKey("/api/v1/evaluations"))
                .body("tags.name", contains("Complaints", "Operations", "Evaluations"))
                .body("components.securitySchemes.bearer.scheme", equalTo("bearer"));
    }

    @Test
    void services_that_cannot_be_asked_are_named() {
        given().get("/openapi.json")
                .then()
                .body("x-unavailable-services", containsInAnyOrder("staffing", "reporting"));
    }

    @Test
    void the_documentation_is_a_page() {
        given().redirects()
                .follow(false)
                .get("/docs")
                .then()
                .statusCode(302)
                .header("Location", "/docs/");
        given().get("/docs/")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .body(containsString("/openapi.json"));
        given().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
    }

    @Test
    void the_gateways_own_empty_description_is_not_shown() {
        given().get("/q/openapi").then().statusCode(404);
    }

    @Test
    void health_tells_which_services_work() {
        given().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("services.complaints.status", equalTo("UP"))
                .body("services.quality.status", equalTo("UP"))
                .body("services.reporting.status", equalTo("DOWN"))
                .body("services.complaints", hasKey("millis"))
                .body("$", not(hasKey("down")));
    }

    @Test
    void the_gateway_is_ready_though_services_are_down() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
    }
}
