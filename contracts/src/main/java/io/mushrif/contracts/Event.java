package io.mushrif.contracts;

import java.time.Instant;
import java.util.UUID;

/** Something that happened in one service and that others may want to know. Immutable. */
public interface Event {

    /** Id of the thing that it happened to; the key on Kafka, so that its events stay in order. */
    UUID aggregateId();

    /** When it happened, which may be long before it was published. */
    Instant occurredAt();
}
