package io.mushrif.complaints.article;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An article in a list.
 *
 * @param status where it stands for readers
 * @param workingStatus where the version beside it stands, for authors; absent when there is none
 * @param number version that is read; absent before
 * @param score how well it fits what was searched for, above 0; absent without a search
 */
public record ArticleSummary(
        UUID id,
        ArticleKind kind,
        ArticleStatus status,
        ArticleStatus workingStatus,
        Integer number,
        LocalizedText title,
        ArticleAudience audience,
        List<String> languages,
        String owner,
        List<String> categories,
        List<String> tags,
        LocalDate reviewOn,
        Instant changedAt,
        Double score) {}
