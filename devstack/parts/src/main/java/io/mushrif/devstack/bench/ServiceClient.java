package io.mushrif.devstack.bench;

import io.mushrif.devstack.PartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls complaints-service itself, without the gateway between. */
final class ServiceClient {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BenchStack bench;
    private final String token;

    ServiceClient(BenchStack bench, String user) {
        this.bench = bench;
        token = bench.stack().tokens().of(user);
    }

    /** The body of the answer; its time goes into the latencies. */
    String get(String path, Latencies latencies) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(bench.stack().addresses().of("complaints") + path))
                        .header("Authorization", "Bearer " + token)
                        .timeout(PATIENCE)
                        .build();
        try {
            long start = System.nanoTime();
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            latencies.add(System.nanoTime() - start);
            if (answer.statusCode() != OK) {
                throw new PartFailure(
                        path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new PartFailure(path + " fails: " + e.getMessage(), e);
        }
    }
}
