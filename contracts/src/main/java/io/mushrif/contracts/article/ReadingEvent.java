package io.mushrif.contracts.article;

import io.mushrif.contracts.Event;

/**
 * What happens to what one agent has to read and sign. Topic {@code complaints.reading}, key:
 * readingId.
 */
public sealed interface ReadingEvent extends Event
        permits ReadingAssigned, ArticleSigned, ReadingWithdrawn {
    /** Topic of these events. */
    String TOPIC = "complaints.reading";
}
