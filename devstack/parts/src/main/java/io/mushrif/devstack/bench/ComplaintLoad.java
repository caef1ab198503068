package io.mushrif.devstack.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.devstack.Stack;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Registers complaints through the gateway over some connections, as fast as they are answered. */
final class ComplaintLoad {

    private static final int CREATED = 201;
    private static final List<String> PRODUCTS =
            List.of(
                    "Mortgage",
                    "Credit card",
                    "Debt collection",
                    "Credit reporting",
                    "Student loan");
    private static final List<String> CHANNELS = List.of("CALL", "EMAIL", "FORM", "MESSAGE");

    /** What came back. */
    record Result(long created, long errors, Latencies latencies) {}

    private final Stack stack;
    private final int connections;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicLong numbers = new AtomicLong();

    ComplaintLoad(Stack stack, int connections) {
        this.stack = stack;
        this.connections = connections;
        System.setProperty("http.maxConnections", Integer.toString(connections));
    }

    Result run(Duration duration) throws InterruptedException {
        String token = stack.token("crm");
        Latencies latencies = new Latencies();
        AtomicLong errors = new AtomicLong();
        long until = System.nanoTime() + duration.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Thread thread =
                    new Thread(
                            () -> {
                                while (System.nanoTime() < until) {
                                    create(token, latencies, errors);
                                }
                            },
                            "load-" + i);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return new Result(latencies.count(), errors.get(), latencies);
    }

    private void create(String token, Latencies latencies, AtomicLong errors) {
        long start = System.nanoTime();
        try {
            HttpURLConnection connection =
                    (HttpURLConnection)
                            URI.create(stack.gatewayUrl() + "/api/v1/complaints")
                                    .toURL()
                                    .openConnection();
            connection.setRequestMethod("POST");
            connection.setDoOutput(true);
            connection.setRequestProperty("Authorization", "Bearer " + token);
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setRequestProperty("Idempotency-Key", UUID.randomUUID().toString());
            byte[] body = body(numbers.incrementAndGet());
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            int status = connection.getResponseCode();
            try (InputStream in =
                    status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                if (in != null) {
                    in.readAllBytes();
                }
            }
            if (status == CREATED) {
                latencies.add(System.nanoTime() - start);
            } else {
                errors.incrementAndGet();
            }
        } catch (IOException e) {
            errors.incrementAndGet();
        }
    }

    private byte[] body(long number) throws IOException {
        return json.writeValueAsString(
                        Map.of(
                                "channel",
                                CHANNELS.get((int) (number % CHANNELS.size())),
                                "product",
                                PRODUCTS.get((int) (number % PRODUCTS.size())),
                                "category",
                                "Billing disputes",
                                "language",
                                number % 2 == 0 ? "ar" : "en",
                                "legalEntity",
                                "Mushrif Bank",
                                "source",
                                "bench",
                                "externalId",
                                Long.toString(number),
                                "description",
                                "خُصم المبلغ مرتين من حسابي ولم يصلني أي رد. The amount was debited twice"
                                        + " and nobody has called me back since, number "
                                        + number))
                .getBytes(StandardCharsets.UTF_8);
    }
}
