package io.mushrif.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Runs in a heap that is smaller than the bodies it sends. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class StreamingApiTest {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long LARGE = 320 * MEGABYTE;

    @TestHTTPResource("/")
    URI gateway;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void a_file_larger_than_memory_goes_up_unchanged() throws Exception {
        assertThat(Runtime.getRuntime().maxMemory()).isLessThan(LARGE);
        MessageDigest digest = ServiceStandIn.sha256();

        HttpResponse<String> answer =
                client.send(
                        request("/api/v1/imports?type=complaints")
                                .POST(BodyPublishers.ofInputStream(() -> new Bytes(LARGE, digest)))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode received = json.readTree(answer.body());
        assertThat(received.path("length").asLong()).isEqualTo(LARGE);
        assertThat(received.path("sha256").asText())
                .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void an_answer_larger_than_memory_comes_down_whole() throws Exception {
        HttpResponse<InputStream> answer =
                client.send(
                        request("/api/v1/complaints/large?bytes=" + LARGE).build(),
                        BodyHandlers.ofInputStream());

        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(LARGE);
        }
    }

    @Test
    void an_event_of_a_stream_comes_through_while_the_stream_goes_on() throws Exception {
        HttpResponse<InputStream> answer =
                client.sendAsync(
                                request("/api/v1/imports/7/events").build(),
                                BodyHandlers.ofInputStream())
                        .get(20, TimeUnit.SECONDS);

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/event-stream");
        try (InputStream body = answer.body()) {
            byte[] first =
                    CompletableFuture.supplyAsync(() -> firstLine(body)).get(20, TimeUnit.SECONDS);
            assertThat(first).asString().isEqualTo("event: progress");
        }
    }

    private static byte[] firstLine(InputStream body) {
        try {
            return body.readNBytes("event: progress".length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_body_that_announces_too_much_is_refused() throws Exception {
        assertTooLarge(
                request("/api/v1/complaints")
                        .POST(BodyPublishers.ofByteArray(new byte[(int) MEGABYTE + 1]))
                        .build());
    }

    @Test
    void a_body_that_grows_too_much_is_cut_off() throws Exception {
        assertTooLarge(
                request("/api/v1/complaints")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new Bytes(3 * MEGABYTE, ServiceStandIn.sha256())))
                        .build());
    }

    @Test
    void only_the_upload_itself_may_be_large() throws Exception {
        assertTooLarge(
                request("/api/v1/imports/7/cancellation")
                        .POST(BodyPublishers.ofByteArray(new byte[(int) MEGABYTE + 1]))
                        .build());
    }

    @Test
    void an_attachment_may_be_larger_than_other_bodies() throws Exception {
        MessageDigest digest = ServiceStandIn.sha256();

        HttpResponse<String> answer =
                client.send(
                        request("/api/v1/complaints/7/attachments?name=a.pdf")
                                .POST(
                                        BodyPublishers.ofInputStream(
                                                () -> new Bytes(20 * MEGABYTE, digest)))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(json.readTree(answer.body()).path("length").asLong()).isEqualTo(20 * MEGABYTE);
    }

    @Test
    void an_attachment_beyond_its_own_limit_is_cut_off() throws Exception {
        assertTooLarge(
                request("/api/v1/complaints/7/attachments")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new Bytes(22 * MEGABYTE, ServiceStandIn.sha256())))
                        .build());
        assertTooLarge(
                request("/api/v1/complaints/7/attachments/8/redaction")
                        .POST(BodyPublishers.ofByteArray(new byte[(int) MEGABYTE + 1]))
                        .build());
    }

    @Test
    void an_upload_beyond_its_own_limit_is_cut_off() throws Exception {
        assertTooLarge(
                request("/api/v1/imports")
                        .POST(
                                BodyPublishers.ofInputStream(
                                        () -> new Bytes(401 * MEGABYTE, ServiceStandIn.sha256())))
                        .build());
    }

    @Test
    void a_body_just_within_the_limit_is_taken() throws Exception {
        HttpResponse<String> answer =
                client.send(
                        request("/api/v1/complaints")
                                .POST(BodyPublishers.ofByteArray(new byte[(int) MEGABYTE]))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(json.readTree(answer.body()).path("length").asLong()).isEqualTo(MEGABYTE);
    }

    @Test
    void a_caller_that_waits_for_permission_to_send_gets_it() throws Exception {
        HttpResponse<String> answer =
                client.send(
                        request("/api/v1/complaints")
                                .expectContinue(true)
                                .POST(BodyPublishers.ofByteArray(new byte[100_000]))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json.readTree(answer.body()).path("length").asLong()).isEqualTo(100_000);
    }

    private void assertTooLarge(HttpRequest request) throws Exception {
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(json.readTree(answer.body()).path("code").asText()).isEqualTo("body-too-large");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path))
                .header("Authorization", "Bearer " + Tokens.of("importer", "integration"));
    }

    /** Bytes made as they are read, and hashed. */
    private static final class Bytes extends InputStream {

        private final MessageDigest digest;
        private long left;

        Bytes(long length, MessageDigest digest) {
            this.left = length;
            this.digest = digest;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int count = (int) Math.min(left, length);
            for (int i = 0; i < count; i++) {
                buffer[offset + i] = (byte) (left - i);
            }
            digest.update(buffer, offset, count);
            left -= count;
            return count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }
}
