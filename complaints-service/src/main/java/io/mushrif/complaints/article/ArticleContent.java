package io.mushrif.complaints.article;

/**
 * What a version of an article says, and to whom.
 *
 * @param requiresSignature whether those who signed an earlier version have to sign this one
 * @param changeNote what is different from the version before; null when not said
 */
record ArticleContent(
        ArticleTexts texts,
        ArticleAudience audience,
        boolean requiresSignature,
        String changeNote) {}
