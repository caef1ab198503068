package io.mushrif.contracts.article;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An agent need not sign it any more.
 *
 * @param readingId what one agent has to read
 * @param articleId the article
 * @param number number of the version, from 1
 * @param agentId who has to read it
 * @param reason replaced, agent-left, article-retired or assignment-withdrawn
 * @param occurredAt when it happened
 */
@EventType(topic = ReadingEvent.TOPIC, value = ReadingWithdrawn.TYPE)
public record ReadingWithdrawn(
        UUID readingId, UUID articleId, int number, UUID agentId, String reason, Instant occurredAt)
        implements ReadingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.reading-withdrawn.v1";

    @Override
    public UUID aggregateId() {
        return readingId;
    }
}
