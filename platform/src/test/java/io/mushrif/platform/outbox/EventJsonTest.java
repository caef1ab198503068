package io.mushrif.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.Events;
import io.mushrif.contracts.customer.CustomerRegistered;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final CustomerRegistered EVENT =
            new CustomerRegistered(ID, "ar", null, Instant.parse("2026-03-01T09:30:00Z"));

    static Stream<Class<? extends Event>> events() {
        return Events.ALL.stream();
    }

    @Test
    void what_is_null_is_left_out_and_the_key_is_not_written_twice() {
        assertThat(EventJson.write(EVENT))
                .isEqualTo(
                        "{\"customerId\":\""
                                + ID
                                + "\",\"language\":\"ar\",\"occurredAt\":\"2026-03-01T09:30:00Z\"}");
    }

    @Test
    void a_field_that_is_not_known_is_passed_over() throws JsonProcessingException {
        String later = EventJson.write(EVENT).replace("{", "{\"addedLater\":{\"deep\":[1]},");
        assertThat(EventJson.read(later, CustomerRegistered.class)).isEqualTo(EVENT);
    }

    @Test
    void what_is_no_such_event_is_refused() {
        assertThatThrownBy(() -> EventJson.read("{\"customerId\":", CustomerRegistered.class))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> EventJson.read("{\"customerId\":\"x\"}", CustomerRegistered.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_is_written_as_its_sample_in_the_contracts(Class<? extends Event> event)
            throws IOException {
        String sample = sample(event);
        JsonNode written = JSON.readTree(EventJson.write(EventJson.read(sample, event)));
        assertThat(written).isEqualTo(JSON.readTree(sample));
    }

    private static String sample(Class<? extends Event> event) throws IOException {
        String file = "/samples/" + Events.typeOf(event).value() + ".json";
        try (InputStream stream = EventJsonTest.class.getResourceAsStream(file)) {
            assertThat(stream).as(file).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
