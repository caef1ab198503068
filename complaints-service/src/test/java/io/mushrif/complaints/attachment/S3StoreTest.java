package io.mushrif.complaints.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mushrif.platform.time.Ids;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class S3StoreTest {

    private static S3Server server;

    private final String key = Ids.next().toString();

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void bytes_come_back_as_they_went() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(7).nextBytes(bytes);
        try (S3Store store = store(Map.of())) {
            store.put(key, new ByteArrayInputStream(bytes), bytes.length);

            try (InputStream back = store.open(key)) {
                assertThat(back.readAllBytes()).isEqualTo(bytes);
            }
            try (S3Store whole = store(Map.of("prefix", "complaints"))) {
                whole.open("/" + key).close();
            }
        }
    }

    @Test
    void deleted_bytes_are_gone() throws IOException {
        try (S3Store store = store(Map.of())) {
            store.put(key, new ByteArrayInputStream(new byte[4]), 4);
            store.open(key).close();
            store.delete(key);
            store.delete(key);

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> store.open(key))
                    .withCauseInstanceOf(NoSuchKeyException.class);
        }
    }

    @Test
    void fewer_bytes_than_announced_are_not_kept() {
        try (S3Store store = store(Map.of())) {
            assertThatExceptionOfType(Exception.class)
                    .isThrownBy(() -> store.put(key, new ByteArrayInputStream(new byte[3]), 4));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> store.open(key))
                    .withCauseInstanceOf(NoSuchKeyException.class);
        }
    }

    @Test
    void a_store_that_cannot_be_reached_says_so() {
        try (S3Store store = store(Map.of());
                S3Store elsewhere = store(Map.of("bucket", "none"));
                S3Store stranger = store(Map.of("secret-key", "wrong"));
                S3Store nobody = store(Map.of("endpoint", "http://127.0.0.1:1"))) {
            assertThatCode(store::check).doesNotThrowAnyException();
            for (S3Store bad : new S3Store[] {elsewhere, stranger, nobody}) {
                assertThatExceptionOfType(IOException.class).isThrownBy(bad::check);
                assertThatExceptionOfType(IOException.class)
                        .isThrownBy(() -> bad.put(key, new ByteArrayInputStream(new byte[4]), 4));
            }
        }
    }

    @Test
    void without_a_bucket_the_service_does_not_start() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> store(Map.of("bucket", "")))
                .withMessageContaining("mushrif.attachments.s3.bucket");
    }

    private static S3Store store(Map<String, String> other) {
        Map<String, String> settings =
                new HashMap<>(
                        Map.of(
                                "endpoint", server.address().toString(),
                                "bucket", S3Server.BUCKET,
                                "access-key", S3Server.ACCESS_KEY,
                                "secret-key", S3Server.SECRET_KEY));
        settings.putAll(other);
        Map<String, String> config = new HashMap<>();
        settings.forEach((name, value) -> config.put("mushrif.attachments.s3." + name, value));
        return new S3Store(
                new SmallRyeConfigBuilder()
                        .addDiscoveredConverters()
                        .withMapping(AttachmentConfig.class)
                        .withDefaultValues(config)
                        .build()
                        .getConfigMapping(AttachmentConfig.class)
                        .s3());
    }
}
