package io.mushrif.contracts.article;

import io.mushrif.contracts.EventType;
import io.mushrif.contracts.team.LocalizedName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The day has come on which the owner of an article looks whether it is still right. Told once per
 * day of review.
 *
 * @param articleId the article
 * @param number number of the version, from 1
 * @param kind ARTICLE, FAQ, SOP or CODE_OF_CONDUCT
 * @param title title in the languages that it is written in
 * @param owner user name of who answers for it
 * @param reviewOn the day
 * @param occurredAt when it happened
 */
@EventType(topic = ArticleEvent.TOPIC, value = ArticleReviewDue.TYPE)
public record ArticleReviewDue(
        UUID articleId,
        int number,
        String kind,
        LocalizedName title,
        String owner,
        LocalDate reviewOn,
        Instant occurredAt)
        implements ArticleEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.article-review-due.v1";

    @Override
    public UUID aggregateId() {
        return articleId;
    }
}
