package io.mushrif.complaints.reading;

import io.mushrif.complaints.article.ArticleHappened;
import io.mushrif.complaints.article.PublishedArticle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * A version of an article was published or the article retired. Who has not signed the version
 * before reads the new one instead; who has signed it reads the new one when that needs a new
 * signature. Nobody is asked to sign what is not read any more.
 */
@ApplicationScoped
class OnArticleNews {

    private final ReadingAgents agents;
    private final ReadingRows rows;
    private final Readings readings;
    private final ReadingLock lock;

    OnArticleNews(ReadingAgents agents, ReadingRows rows, Readings readings, ReadingLock lock) {
        this.agents = agents;
        this.rows = rows;
        this.readings = readings;
        this.lock = lock;
    }

    void handle(@Observes ArticleHappened happened) {
        lock.hold();
        PublishedArticle article = happened.article();
        if (happened.retired()) {
            rows.withdrawOfArticle(article.id(), "article-retired");
            return;
        }
        List<ReadingRows.Reader> readers =
                agents.readers(
                        article.id(),
                        article.number(),
                        article.requiresSignature(),
                        readings.today());
        rows.withdrawBefore(article.id(), article.number(), "replaced");
        rows.assign(article, readers);
    }
}
