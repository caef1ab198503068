package io.mushrif.complaints.article;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An article is changed: what is known of it at any time, what it says and to whom only in the
 * draft.
 */
@ApplicationScoped
class ChangeArticle {

    /**
     * What changes; what is absent stays.
     *
     * @param texts all languages, replacing those of the draft
     * @param requiresSignature whether those who signed an earlier version have to sign this one
     * @param changeNote what is different from the version before
     */
    public record Request(
            @Valid ArticleTexts texts,
            ArticleAudience audience,
            Boolean requiresSignature,
            @Size(max = 2000) String changeNote,
            @Size(min = 1, max = 100) String owner,
            @Size(max = 50) List<@NotBlank @Size(max = 200) String> categories,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,
            LocalDate reviewOn) {

        boolean changesText() {
            return Stream.of(texts, audience, requiresSignature, changeNote)
                    .anyMatch(value -> value != null);
        }

        ArticleContent on(ArticleContent before) {
            return new ArticleContent(
                    texts == null ? before.texts() : texts,
                    audience == null ? before.audience() : audience,
                    requiresSignature == null ? before.requiresSignature() : requiresSignature,
                    changeNote == null ? before.changeNote() : changeNote);
        }
    }

    private final Articles articles;
    private final ArticleWork work;
    private final Precondition precondition;
    private final CurrentUser user;

    ChangeArticle(
            Articles articles, ArticleWork work, Precondition precondition, CurrentUser user) {
        this.articles = articles;
        this.work = work;
        this.precondition = precondition;
        this.user = user;
    }

    @Transactional
    ArticleWork.Done handle(UUID id, Request request) {
        if (request.texts() != null) {
            request.texts().requireSome();
        }
        Article article = articles.lock(id);
        precondition.require(article.version());
        Integer number =
                article.workingNumber() == null
                        ? article.publishedNumber()
                        : article.workingNumber();
        ArticleVersion working = articles.version(id, number);
        if (working == null) {
            throw ProblemException.conflict(
                    "article-move-refused", ArticleVerb.EDIT.name(), article.status().name());
        }
        work.apply(
                article,
                working,
                ArticleVerb.EDIT,
                (it, version, now, details) -> {
                    if (request.changesText()) {
                        version.edit(request.on(version.content()), user.name());
                        details.put("version", version.number());
                        it.works(version);
                    }
                    it.describe(
                            new ArticleProfile(
                                    request.owner(),
                                    request.categories(),
                                    request.tags(),
                                    request.reviewOn()));
                    details.putAll(it.profileDetails());
                    return List.of();
                },
                user.name());
        return work.done(article);
    }
}
