package io.mushrif.complaints.article;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** What other features see of articles. */
@ApplicationScoped
public class KnowledgeBase {

    private final Articles articles;

    KnowledgeBase(Articles articles) {
        this.articles = articles;
    }

    /** The version that is read now; empty when the article is not read, or not there. */
    @Transactional
    public Optional<PublishedArticle> published(UUID id) {
        return articles.findByIdOptional(id).filter(Article::isRead).map(this::published);
    }

    /**
     * The version that is read now, of an article that a path names; nobody publishes another until
     * the transaction ends.
     *
     * @throws ProblemException 404 when there is no such article, 409 when it is not published
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public PublishedArticle held(UUID id) {
        Article article = articles.lock(id);
        if (!article.isRead()) {
            throw ProblemException.conflict("article-not-published", article.status().name());
        }
        return published(article);
    }

    /**
     * The version that is read now, of an article that a request names.
     *
     * @throws ProblemException 400 naming the field when it is not read, or not there
     */
    @Transactional
    public PublishedArticle referenced(UUID id, String field) {
        return published(id)
                .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
    }

    private PublishedArticle published(Article article) {
        return PublishedArticle.of(
                article, articles.version(article.id(), article.publishedNumber()));
    }
}
