package io.mushrif.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    static Stream<Class<? extends Event>> events() {
        return Events.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_sample_of_an_event_is_read_without_loss(Class<? extends Event> event)
            throws IOException {
        JsonNode sample = JSON.readTree(sample(event));
        Event read = JSON.treeToValue(sample, event);
        JsonNode written = JSON.readTree(JSON.writeValueAsString(read));
        ((com.fasterxml.jackson.databind.node.ObjectNode) written).remove("aggregateId");
        assertThat(written).isEqualTo(sample);
        assertThat(read.aggregateId()).isNotNull();
        assertThat(read.occurredAt()).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_sample_of_an_event_fits_its_schema(Class<? extends Event> event) {
        assertThat(violations(event, sample(event))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_empty_object_fits_no_schema(Class<? extends Event> event) {
        assertThat(violations(event, "{}")).isNotEmpty();
    }

    @Test
    void every_event_is_in_the_asyncapi_document() throws IOException {
        JsonNode document = new YAMLMapper().readTree(resource("asyncapi.yaml"));
        JsonNode messages = document.at("/components/messages");
        List<String> names = messages.findValuesAsText("name");
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Events.ALL.stream().map(Events::typeOf).map(EventType::value).toList());
        for (Class<? extends Event> event : Events.ALL) {
            JsonNode channel = document.get("channels").get(Events.typeOf(event).topic());
            assertThat(channel.get("messages").has(event.getSimpleName()))
                    .as(event.getName())
                    .isTrue();
        }
    }

    @Test
    void no_two_events_share_a_type() {
        assertThat(
                        Events.ALL.stream()
                                .map(e -> Events.typeOf(e).value())
                                .collect(Collectors.toSet()))
                .hasSameSizeAs(Events.ALL);
    }

    private static List<String> violations(Class<? extends Event> event, String json) {
        String type = Events.typeOf(event).value();
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var schema =
                registry.getSchema(resource("schemas/" + type + ".schema.json"), InputFormat.JSON);
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static String sample(Class<? extends Event> event) {
        return resource("samples/" + Events.typeOf(event).value() + ".json");
    }

    private static String resource(String name) {
        try (InputStream stream = ContractTest.class.getResourceAsStream("/" + name)) {
            assertThat(stream).as(name).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
