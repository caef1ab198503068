package io.mushrif.contracts.article;

import io.mushrif.contracts.EventType;
import io.mushrif.contracts.team.LocalizedName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An agent has to read a version of an article and sign it.
 *
 * @param readingId what one agent has to read
 * @param articleId the article
 * @param number number of the version, from 1
 * @param kind ARTICLE, FAQ, SOP or CODE_OF_CONDUCT
 * @param title title in the languages that it is written in
 * @param agentId who has to read it
 * @param dueOn day until which it is to be signed
 * @param replacesId reading of an earlier version that this one takes the place of; may be absent
 * @param occurredAt when it happened
 */
@EventType(topic = ReadingEvent.TOPIC, value = ReadingAssigned.TYPE)
public record ReadingAssigned(
        UUID readingId,
        UUID articleId,
        int number,
        String kind,
        LocalizedName title,
        UUID agentId,
        LocalDate dueOn,
        UUID replacesId,
        Instant occurredAt)
        implements ReadingEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.reading-assigned.v1";

    @Override
    public UUID aggregateId() {
        return readingId;
    }
}
