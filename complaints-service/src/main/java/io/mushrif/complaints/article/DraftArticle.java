package io.mushrif.complaints.article;

import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An article is begun. */
@ApplicationScoped
public class DraftArticle {

    /**
     * The first version.
     *
     * @param audience INTERNAL if absent
     * @param owner user name of who answers for it; the current user if absent
     * @param categories categories of complaints that it helps with
     * @param reviewOn day on which the owner looks whether it is still right; a year after
     *     publication if absent
     */
    public record Request(
            @NotNull ArticleKind kind,
            @NotNull @Valid ArticleTexts texts,
            ArticleAudience audience,
            @Size(min = 1, max = 100) String owner,
            @Size(max = 50) List<@NotBlank @Size(max = 200) String> categories,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,
            LocalDate reviewOn) {}

    private final Articles articles;
    private final ArticleWork work;
    private final CurrentUser user;
    private final Clock clock;

    DraftArticle(Articles articles, ArticleWork work, CurrentUser user, Clock clock) {
        this.articles = articles;
        this.work = work;
        this.user = user;
        this.clock = clock;
    }

    /** Begins one for the current user; returns its id. */
    @Transactional
    public UUID draft(Request request) {
        return handle(request).view().id();
    }

    @Transactional
    ArticleWork.Done handle(Request request) {
        request.texts().requireSome();
        Instant now = clock.instant();
        Article article =
                new Article(
                        request.kind(),
                        new ArticleProfile(
                                request.owner(),
                                request.categories(),
                                request.tags(),
                                request.reviewOn()),
                        user.name(),
                        now);
        ArticleVersion first =
                new ArticleVersion(
                        article.id(),
                        article.nextVersion(),
                        new ArticleContent(
                                request.texts(),
                                request.audience() == null
                                        ? ArticleAudience.INTERNAL
                                        : request.audience(),
                                false,
                                null),
                        user.name(),
                        now);
        article.works(first);
        articles.persist(article);
        articles.getEntityManager().persist(first);
        work.apply(
                article,
                first,
                ArticleVerb.DRAFT,
                (it, version, at, details) -> {
                    details.put("version", version.number());
                    return List.of();
                },
                user.name());
        return work.done(article);
    }
}
