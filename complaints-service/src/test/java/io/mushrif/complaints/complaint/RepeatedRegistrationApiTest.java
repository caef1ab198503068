package io.mushrif.complaints.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.platform.security.Roles;
import io.mushrif.testkit.Api;
import io.mushrif.testkit.RealParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RepeatedRegistrationApiTest {

    private static final int AT_ONCE = 20;

    @Test
    void twenty_requests_at_once_with_one_key_register_one_complaint()
            throws InterruptedException, ExecutionException {
        String key = UUID.randomUUID().toString();
        String product = "P" + key;
        List<Response> answers = atOnce(() -> register(key, product));
        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            if (answer.statusCode() != 201) {
                                assertThat(answer.statusCode()).isEqualTo(409);
                                assertThat(answer.<String>path("code"))
                                        .isEqualTo("idempotency-key-in-use");
                            }
                        });
        assertThat(
                        answers.stream()
                                .filter(answer -> answer.statusCode() == 201)
                                .map(answer -> answer.<String>path("id"))
                                .distinct())
                .hasSize(1);
        Response found =
                Api.as("crm", Roles.INTEGRATION).get("/api/v1/complaints?product=" + product);
        assertThat(found.<List<String>>path("items.id")).hasSize(1);
        assertThat(register(key, product).header("Idempotency-Replayed")).isEqualTo("true");
    }

    private static Response register(String key, String product) {
        return Api.as("crm", Roles.INTEGRATION)
                .header("Idempotency-Key", key)
                .body(Map.of("channel", "CALL", "description", "x", "product", product))
                .post("/api/v1/complaints");
    }

    private static List<Response> atOnce(Callable<Response> request)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch go = new CountDownLatch(AT_ONCE);
        try {
            List<Future<Response>> running = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(
                        threads.submit(
                                () -> {
                                    go.countDown();
                                    go.await();
                                    return request.call();
                                }));
            }
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
