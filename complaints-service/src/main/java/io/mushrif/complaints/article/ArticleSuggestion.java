package io.mushrif.complaints.article;

import io.mushrif.platform.language.LocalizedText;
import java.util.List;
import java.util.UUID;

/**
 * An article that may help with a complaint, and why.
 *
 * @param language the language of the article in which it fits best, ISO 639-1
 * @param score 0 to 1; of equals the one that helped and was used more often comes first
 */
public record ArticleSuggestion(
        UUID articleId,
        int number,
        ArticleKind kind,
        ArticleAudience audience,
        LocalizedText title,
        String language,
        double score,
        Why why) {

    /**
     * What the score consists of.
     *
     * @param category whether it is meant for the category of the complaint
     * @param words stems of the words that both have, the most telling first
     * @param wordScore how much of what is telling in the complaint it speaks of, 0 to 1
     * @param spelling how alike the title and some part of the complaint are written, 0 to 1
     * @param helped readers whom it helped
     * @param notHelped readers whom it did not help
     * @param uses complaints that it is linked to
     */
    public record Why(
            boolean category,
            List<String> words,
            double wordScore,
            double spelling,
            long helped,
            long notHelped,
            long uses) {}
}
