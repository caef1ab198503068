package io.mushrif.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.mushrif.contracts.Event;
import io.mushrif.contracts.Events;
import io.mushrif.platform.outbox.EventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a feed does about which event. Reactions run in one transaction with the note that the event
 * was handled.
 */
public final class Reactions {

    private record Reaction<E extends Event>(Class<E> type, Consumer<Received<E>> action) {
        Received<?> read(UUID id, String json) throws JsonProcessingException {
            return new Received<>(id, EventJson.read(json, type));
        }

        void react(Received<?> received) {
            action.accept(new Received<>(received.id(), type.cast(received.event())));
        }
    }

    private final Map<String, Reaction<?>> byType = new HashMap<>();
    private Consumer<List<Received<?>>> together;

    /** Reacts to each event of a type on its own. */
    public <E extends Event> Reactions on(Class<E> type, Consumer<E> action) {
        return put(type, received -> action.accept(received.event()));
    }

    /**
     * Reacts to all events of these types that came in one go, in their order: for feeds where one
     * statement for many is what makes them fast.
     */
    public Reactions together(
            List<? extends Class<? extends Event>> types, Consumer<List<Received<?>>> action) {
        types.forEach(type -> put(type, received -> {}));
        together = action;
        return this;
    }

    private <E extends Event> Reactions put(Class<E> type, Consumer<Received<E>> action) {
        byType.put(Events.typeOf(type).value(), new Reaction<>(type, action));
        return this;
    }

    boolean knows(String type) {
        return byType.containsKey(type);
    }

    Received<?> read(Delivery delivery) throws JsonProcessingException {
        return byType.get(delivery.type()).read(delivery.eventId(), delivery.payload());
    }

    void react(Delivery delivery, Received<?> received) {
        byType.get(delivery.type()).react(received);
    }

    boolean isTogether() {
        return together != null;
    }

    void reactTogether(List<Received<?>> received) {
        together.accept(received);
    }
}
