package io.mushrif.contracts.article;

import io.mushrif.contracts.EventType;
import io.mushrif.contracts.team.LocalizedName;
import java.time.Instant;
import java.util.UUID;

/**
 * A version of an article, FAQ, SOP or code of conduct is what everybody reads from now on.
 *
 * @param articleId the article
 * @param number number of the version, from 1
 * @param kind ARTICLE, FAQ, SOP or CODE_OF_CONDUCT
 * @param audience INTERNAL for staff, PUBLIC for customers too
 * @param title title in the languages that it is written in
 * @param owner user name of who answers for it
 * @param requiresSignature whether those who have signed an earlier version have to sign this one
 * @param occurredAt when it happened
 */
@EventType(topic = ArticleEvent.TOPIC, value = ArticlePublished.TYPE)
public record ArticlePublished(
        UUID articleId,
        int number,
        String kind,
        String audience,
        LocalizedName title,
        String owner,
        boolean requiresSignature,
        Instant occurredAt)
        implements ArticleEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.article-published.v1";

    @Override
    public UUID aggregateId() {
        return articleId;
    }
}
