package io.mushrif.complaints.article;

import java.time.Instant;
import java.util.List;

/**
 * A version of an article as the API shows it.
 *
 * @param number 1 for the first
 * @param requiresSignature whether those who signed an earlier version have to sign this one
 * @param checksum SHA-256 of the text, hexadecimal; who signs names it
 * @param writers who has written it; none of them approves it
 * @param returnedBecause why it was sent back to its writers last
 * @param endedAt when it was superseded, retired or given up
 */
public record ArticleVersionView(
        int number,
        ArticleStatus status,
        ArticleAudience audience,
        boolean requiresSignature,
        String changeNote,
        Text en,
        Text ar,
        String checksum,
        List<String> writers,
        Instant createdAt,
        String submittedBy,
        Instant submittedAt,
        String returnedBecause,
        String publishedBy,
        Instant publishedAt,
        Instant endedAt) {

    /**
     * The text in one language.
     *
     * @param body Markdown
     * @param html the same as HTML that is safe to show
     */
    public record Text(String title, String summary, String body, String html) {

        static Text of(ArticleText text) {
            return text == null
                    ? null
                    : new Text(
                            text.title(), text.summary(), text.body(), ArticleHtml.of(text.body()));
        }
    }
}
