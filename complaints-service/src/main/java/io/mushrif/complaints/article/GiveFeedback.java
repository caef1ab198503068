package io.mushrif.complaints.article;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** A reader says whether a version helped: once per version, and may think again. */
@ApplicationScoped
class GiveFeedback {

    /** What they say. */
    public record Request(@NotNull Boolean helped, @Size(max = 2000) String comment) {}

    private final Articles articles;
    private final ArticleAccessPolicy access;
    private final FeedbackRows rows;
    private final CurrentUser user;
    private final Clock clock;

    GiveFeedback(
            Articles articles,
            ArticleAccessPolicy access,
            FeedbackRows rows,
            CurrentUser user,
            Clock clock) {
        this.articles = articles;
        this.access = access;
        this.rows = rows;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    FeedbackView.Given handle(UUID id, Request request) {
        Article article = articles.require(id);
        access.require(article);
        if (!article.isRead()) {
            throw ProblemException.conflict("article-not-published", article.status().name());
        }
        FeedbackView.Given given =
                new FeedbackView.Given(
                        article.publishedNumber(),
                        user.name(),
                        request.helped(),
                        request.comment(),
                        clock.instant());
        rows.keep(id, given);
        return given;
    }
}
