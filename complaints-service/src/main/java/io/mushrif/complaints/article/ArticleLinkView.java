package io.mushrif.complaints.article;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * An article that is linked to a complaint.
 *
 * @param number version that was linked
 * @param status where the article stands for readers
 * @param answered whether the customer was answered with it
 */
public record ArticleLinkView(
        UUID complaintId,
        UUID articleId,
        int number,
        ArticleKind kind,
        ArticleStatus status,
        LocalizedText title,
        boolean answered,
        String linkedBy,
        Instant linkedAt) {}
