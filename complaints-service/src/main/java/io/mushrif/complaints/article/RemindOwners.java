package io.mushrif.complaints.article;

import io.mushrif.contracts.article.ArticleReviewDue;
import io.mushrif.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Tells once that the day of review of an article has come, also after downtime and with several
 * replicas: the note of it and the event are one transaction that holds the article. A new day of
 * review is a new notice.
 */
@ApplicationScoped
class RemindOwners {

    private static final Logger LOG = Logger.getLogger(RemindOwners.class);

    private final Articles articles;
    private final Outbox outbox;
    private final Clock clock;
    private volatile boolean stopping;

    RemindOwners(Articles articles, Outbox outbox, Clock clock) {
        this.articles = articles;
        this.outbox = outbox;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "${mushrif.article.review-poll:1m}",
            identity = "article-reviews",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void remindAll() {
        int told = 0;
        while (!stopping && QuarkusTransaction.requiringNew().call(this::remindNext)) {
            told++;
        }
        if (told > 0) {
            LOG.infof("articles are due for review count=%d", told);
        }
    }

    private boolean remindNext() {
        Optional<Article> due = articles.nextReview();
        due.ifPresent(
                article -> {
                    article.noticed();
                    outbox.append(
                            new ArticleReviewDue(
                                    article.id(),
                                    article.publishedNumber(),
                                    article.kind().name(),
                                    articles.version(article.id(), article.publishedNumber())
                                            .texts()
                                            .name(),
                                    article.owner(),
                                    article.reviewOn(),
                                    clock.instant()));
                });
        return due.isPresent();
    }
}
