package io.mushrif.complaints.article;

import io.mushrif.contracts.team.LocalizedName;
import java.util.UUID;

/**
 * A version of an article that is, or was, read.
 *
 * @param requiresSignature whether those who signed an earlier version have to sign this one
 * @param checksum SHA-256 of its text, hexadecimal
 */
public record PublishedArticle(
        UUID id,
        int number,
        ArticleKind kind,
        LocalizedName title,
        boolean requiresSignature,
        String checksum) {

    static PublishedArticle of(Article article, ArticleVersion version) {
        return new PublishedArticle(
                article.id(),
                version.number(),
                article.kind(),
                version.texts().name(),
                version.requiresSignature(),
                version.checksum());
    }
}
