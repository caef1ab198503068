package io.mushrif.complaints.article;

import java.time.LocalDate;
import java.util.List;

/**
 * An article as another system tells it.
 *
 * @param published whether it is read there; else a draft
 */
record ImportedArticle(
        String source,
        String externalId,
        ArticleKind kind,
        boolean published,
        ArticleAudience audience,
        ArticleTexts texts,
        List<String> categories,
        List<String> tags,
        String owner,
        LocalDate reviewOn) {

    ArticleContent content() {
        return new ArticleContent(texts, audience, false, null);
    }

    ArticleProfile profile() {
        return new ArticleProfile(owner, categories, tags, reviewOn);
    }

    /** A fingerprint of all that it says, by which a repeated row is known. */
    String hash() {
        // the checksum stands for the texts, so that no value reads as the next one
        ArticleText facts =
                new ArticleText(
                        kind + " " + published + " " + audience + " " + reviewOn + " " + owner,
                        String.join("\n", categories) + "\n\n" + String.join("\n", tags),
                        texts.checksum());
        return new ArticleTexts(facts, null).checksum();
    }
}
