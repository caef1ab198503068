package io.mushrif.complaints.article;

import java.time.Instant;

/**
 * A version of an article is what is read from now on, or the article is not read any more. Told
 * inside the service, in the same transaction.
 *
 * @param retired whether it is not read any more
 */
public record ArticleHappened(PublishedArticle article, boolean retired, Instant at) {}
