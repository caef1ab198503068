package io.mushrif.complaints.article;

import io.mushrif.contracts.Event;
import io.mushrif.contracts.article.ArticlePublished;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A version is approved by somebody who has not written it; everybody reads it from now on instead
 * of the one before.
 */
@ApplicationScoped
class PublishArticle {

    private static final int YEARS_TO_REVIEW = 1;

    private final Articles articles;
    private final ArticleWork work;
    private final CurrentUser user;

    PublishArticle(Articles articles, ArticleWork work, CurrentUser user) {
        this.articles = articles;
        this.work = work;
        this.user = user;
    }

    ArticleWork.Done handle(UUID id) {
        return work.onBehalfOfUser(
                id,
                ArticleVerb.PUBLISH,
                (article, version, now, details) -> {
                    version.publish(user.name(), now);
                    return follow(article, version, now, details);
                });
    }

    /** Published where it comes from. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Event> imported(
            Article article,
            ArticleVersion version,
            String actor,
            Instant now,
            Map<String, Object> details) {
        version.publishImported(actor, now);
        return follow(article, version, now, details);
    }

    private List<Event> follow(
            Article article, ArticleVersion version, Instant now, Map<String, Object> details) {
        ArticleVersion before = articles.version(article.id(), article.publishedNumber());
        if (before != null && before.status() == ArticleStatus.PUBLISHED) {
            before.supersede(now);
        }
        if (article.workingNumber() != null && article.workingNumber() == version.number()) {
            article.worksNoMore(version.status());
        }
        article.reads(version);
        if (article.reviewOn() == null) {
            article.confirm(articles.today().plusYears(YEARS_TO_REVIEW));
        }
        details.put("version", version.number());
        work.tell(article, version, false, now);
        return List.of(
                new ArticlePublished(
                        article.id(),
                        version.number(),
                        article.kind().name(),
                        version.audience().name(),
                        version.texts().name(),
                        article.owner(),
                        version.requiresSignature(),
                        now));
    }
}
