package io.mushrif.complaints.article;

import java.util.List;

/**
 * What is different between two versions of an article.
 *
 * @param from number of the one before
 * @param to number of the one after
 * @param languages per language what became of title, summary and body; languages that neither has
 *     are left out
 */
public record ArticleDifference(int from, int to, List<InLanguage> languages) {

    /**
     * In one language.
     *
     * @param language ISO 639-1
     */
    public record InLanguage(
            String language,
            List<LineDifference.Line> title,
            List<LineDifference.Line> summary,
            List<LineDifference.Line> body) {}

    static ArticleDifference between(ArticleVersion before, ArticleVersion after) {
        return new ArticleDifference(
                before.number(),
                after.number(),
                java.util.stream.Stream.of(
                                in("ar", before.texts().ar(), after.texts().ar()),
                                in("en", before.texts().en(), after.texts().en()))
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }

    private static InLanguage in(String language, ArticleText before, ArticleText after) {
        if (before == null && after == null) {
            return null;
        }
        ArticleText none = new ArticleText(null, null, null);
        ArticleText from = before == null ? none : before;
        ArticleText to = after == null ? none : after;
        return new InLanguage(
                language,
                LineDifference.between(from.title(), to.title()),
                LineDifference.between(from.summary(), to.summary()),
                LineDifference.between(from.body(), to.body()));
    }
}
