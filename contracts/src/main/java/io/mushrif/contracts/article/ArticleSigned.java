package io.mushrif.contracts.article;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agent confirmed having read a version of an article.
 *
 * @param readingId what one agent has to read
 * @param articleId the article
 * @param number number of the version, from 1
 * @param kind ARTICLE, FAQ, SOP or CODE_OF_CONDUCT
 * @param agentId who has to read it
 * @param checksum SHA-256 of the text that was signed, hexadecimal
 * @param dueOn day until which it is to be signed
 * @param inTime whether it was signed by that day
 * @param occurredAt when it happened
 */
@EventType(topic = ReadingEvent.TOPIC, value = ArticleSigned.TYPE)
public record ArticleSigned(
        UUID readingId,
        UUID articleId,
        int number,
        String kind,
        UUID agentId,
        String checksum,
        LocalDate dueOn,
        boolean inTime,
        Instant occurredAt)
        implements ReadingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.article-signed.v1";

    @Override
    public UUID aggregateId() {
        return readingId;
    }
}
