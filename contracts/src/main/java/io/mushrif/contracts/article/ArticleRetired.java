package io.mushrif.contracts.article;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * An article is not read any more.
 *
 * @param articleId the article
 * @param number number of the version, from 1
 * @param kind ARTICLE, FAQ, SOP or CODE_OF_CONDUCT
 * @param reason why
 * @param occurredAt when it happened
 */
@EventType(topic = ArticleEvent.TOPIC, value = ArticleRetired.TYPE)
public record ArticleRetired(
        UUID articleId, int number, String kind, String reason, Instant occurredAt)
        implements ArticleEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.article-retired.v1";

    @Override
    public UUID aggregateId() {
        return articleId;
    }
}
