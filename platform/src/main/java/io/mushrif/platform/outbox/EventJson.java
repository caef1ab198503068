package io.mushrif.platform.outbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.mushrif.contracts.Event;
import java.util.UUID;

/**
 * Events as JSON on the wire; a field that is not known is passed over, so that fields can be
 * added.
 */
public final class EventJson {

    private interface WithoutKey {
        @JsonIgnore
        UUID aggregateId();
    }

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addMixIn(Event.class, WithoutKey.class)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .build();

    private EventJson() {}

    /** The event as its JSON Schema in contracts says. */
    public static String write(Event event) {
        try {
            return MAPPER.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + event.getClass(), e);
        }
    }

    /**
     * Reads an event.
     *
     * @throws JsonProcessingException when the text is not such an event
     */
    public static <E extends Event> E read(String json, Class<E> type)
            throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }
}
