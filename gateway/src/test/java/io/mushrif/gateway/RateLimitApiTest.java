package io.mushrif.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class RateLimitApiTest {

    @TestHTTPResource("/api/v1/complaints")
    URI complaints;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void people_and_machines_are_told_their_allowance() {
        Tokens.caller("told", "agent")
                .get(complaints)
                .then()
                .header("RateLimit-Policy", "\"people\";q=200;w=4")
                .header("RateLimit", matchesPattern("\"people\";r=199;t=1"));
        Tokens.caller("crm", "integration")
                .get(complaints)
                .then()
                .header("RateLimit-Policy", "\"integration\";q=4000;w=2");
        given().get(complaints)
                .then()
                .statusCode(401)
                .header("RateLimit-Policy", "\"anonymous\";q=100;w=5");
    }

    @Test
    void one_who_asks_too_often_is_asked_to_wait_and_others_are_not() {
        String greedy = Tokens.of("greedy", "agent");
        HttpRequest request =
                HttpRequest.newBuilder(complaints)
                        .header("Authorization", "Bearer " + greedy)
                        .header("Accept-Language", "ar")
                        .build();

        List<HttpResponse<String>> answers =
                IntStream.range(0, 600).parallel().mapToObj(i -> send(request)).toList();

        List<HttpResponse<String>> refused =
                answers.stream().filter(answer -> answer.statusCode() == 429).toList();
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 200)
                .hasSizeBetween(200, 599);
        assertThat(refused).isNotEmpty();
        assertThat(refused.get(0).headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.get(0).headers().firstValue("RateLimit"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("\"people\";r=0;t="));
        assertThat(refused.get(0).headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(refused.get(0).body()).contains("too-many-requests", "طلبات كثيرة جدًا");
        Tokens.caller("modest", "agent").get(complaints).then().statusCode(200);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void the_gateways_own_health_is_not_counted() {
        given().get("/q/health/live").then().statusCode(200).header("RateLimit", equalTo(null));
    }
}
