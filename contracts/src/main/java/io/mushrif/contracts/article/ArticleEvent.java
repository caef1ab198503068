package io.mushrif.contracts.article;

import io.mushrif.contracts.Event;

/**
 * What happens to an article of the knowledge base. Topic {@code complaints.article}, key:
 * articleId.
 */
public sealed interface ArticleEvent extends Event
        permits ArticlePublished, ArticleRetired, ArticleReviewDue {
    /** Topic of these events. */
    String TOPIC = "complaints.article";
}
