package io.mushrif.complaints.article;

import io.mushrif.contracts.article.ArticleRetired;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What is done with a version of an article on its way to readers and away from them. */
@ApplicationScoped
class MoveArticle {

    /** Why. */
    public record Reason(@NotBlank @Size(max = 2000) String reason) {}

    /**
     * It is still right.
     *
     * @param reviewOn day on which the owner looks again, in the future
     */
    public record Confirmation(@NotNull LocalDate reviewOn) {}

    private final Articles articles;
    private final ArticleWork work;
    private final EntityManager entities;
    private final CurrentUser user;

    MoveArticle(Articles articles, ArticleWork work, EntityManager entities, CurrentUser user) {
        this.articles = articles;
        this.work = work;
        this.entities = entities;
        this.user = user;
    }

    ArticleWork.Done submit(UUID id) {
        return work.onBehalfOfUser(
                id,
                ArticleVerb.SUBMIT,
                (article, version, now, details) -> {
                    version.submit(user.name(), now);
                    article.works(version);
                    details.put("version", version.number());
                    return List.of();
                });
    }

    ArticleWork.Done sendBack(UUID id, Reason request) {
        return work.onBehalfOfUser(
                id,
                ArticleVerb.RETURN,
                (article, version, now, details) -> {
                    version.sendBack(request.reason());
                    article.works(version);
                    details.put("version", version.number());
                    details.put("reason", request.reason());
                    return List.of();
                });
    }

    ArticleWork.Done discard(UUID id) {
        return work.onBehalfOfUser(
                id,
                ArticleVerb.DISCARD,
                (article, version, now, details) -> {
                    version.discard(now);
                    article.worksNoMore(version.status());
                    details.put("version", version.number());
                    return List.of();
                });
    }

    /** Begins the next version with the text of the one that is or was read. */
    ArticleWork.Done revise(UUID id) {
        return work.onBehalfOfUser(
                id,
                ArticleVerb.REVISE,
                (article, version, now, details) -> {
                    ArticleLifecycle.after(version.status(), ArticleVerb.REVISE);
                    article.requireNothingBeside();
                    ArticleContent before = version.content();
                    ArticleVersion next =
                            new ArticleVersion(
                                    id,
                                    article.nextVersion(),
                                    new ArticleContent(
                                            before.texts(), before.audience(), false, null),
                                    user.name(),
                                    now);
                    entities.persist(next);
                    article.works(next);
                    details.put("version", next.number());
                    return List.of();
                });
    }

    ArticleWork.Done confirm(UUID id, Confirmation request) {
        if (!request.reviewOn().isAfter(articles.today())) {
            throw ProblemException.invalid("reviewOn", "future");
        }
        return work.onBehalfOfUser(
                id,
                ArticleVerb.CONFIRM,
                (article, version, now, details) -> {
                    version.move(ArticleVerb.CONFIRM);
                    details.put("reviewOnBefore", String.valueOf(article.reviewOn()));
                    article.confirm(request.reviewOn());
                    details.put("reviewOn", request.reviewOn().toString());
                    return List.of();
                });
    }

    ArticleWork.Done retire(UUID id, Reason request) {
        return work.onBehalfOfUser(
                id,
                ArticleVerb.RETIRE,
                (article, version, now, details) -> {
                    version.retire(now);
                    article.retired();
                    details.put("version", version.number());
                    details.put("reason", request.reason());
                    work.tell(article, version, true, now);
                    return List.of(
                            new ArticleRetired(
                                    id,
                                    version.number(),
                                    article.kind().name(),
                                    request.reason(),
                                    now));
                });
    }
}
