package io.mushrif.complaints.article;

import io.mushrif.contracts.Event;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What every verb on an article has in common: the caller's version, an entry in the history, what
 * search finds, events.
 */
@ApplicationScoped
class ArticleWork {

    /** What is done with a version of an article; what it returns tells of it. */
    interface Verb {
        /** Does it. */
        List<Event> apply(
                Article article, ArticleVersion about, Instant now, Map<String, Object> details);
    }

    /** An article after a verb, as the API shows it. */
    record Done(long version, ArticleView view) {}

    private final Articles articles;
    private final Precondition precondition;
    private final EntityManager entities;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<ArticleHappened> happened;
    private final CurrentUser user;
    private final Clock clock;

    ArticleWork(
            Articles articles,
            Precondition precondition,
            EntityManager entities,
            Outbox outbox,
            jakarta.enterprise.event.Event<ArticleHappened> happened,
            CurrentUser user,
            Clock clock) {
        this.articles = articles;
        this.precondition = precondition;
        this.entities = entities;
        this.outbox = outbox;
        this.happened = happened;
        this.user = user;
        this.clock = clock;
    }

    /** Does something for the current user, who has to know the present version. */
    @Transactional
    Done onBehalfOfUser(UUID id, ArticleVerb type, Verb verb) {
        Article article = articles.lock(id);
        precondition.require(article.version());
        ArticleVersion about = articles.version(id, article.concerned(type));
        if (about == null) {
            throw ProblemException.conflict(
                    "article-move-refused", type.name(), article.status().name());
        }
        apply(article, about, type, verb, user.name());
        return done(article);
    }

    /** Does something with an article that this transaction holds already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(Article article, ArticleVersion about, ArticleVerb type, Verb verb, String actor) {
        Instant now = clock.instant();
        Map<String, Object> details = new LinkedHashMap<>();
        List<Event> events = verb.apply(article, about, now, details);
        details.values().removeIf(Objects::isNull);
        article.touched(now);
        entities.persist(
                new ArticleEntry(article.id(), article.nextEntry(), type, now, actor, details));
        articles.makeFound(article);
        outbox.append(events);
    }

    /** Tells the other features, which do their part in the same transaction. */
    void tell(Article article, ArticleVersion version, boolean retired, Instant now) {
        happened.fire(new ArticleHappened(PublishedArticle.of(article, version), retired, now));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Done done(Article article) {
        entities.flush();
        return new Done(article.version(), view(article, true));
    }

    /**
     * The article.
     *
     * @param all for authors: also when it is not read, and with the version that is worked on
     */
    ArticleView view(Article article, boolean all) {
        return article.view(
                articles.version(article.id(), article.publishedNumber()),
                all ? articles.version(article.id(), article.workingNumber()) : null,
                articles.today());
    }
}
