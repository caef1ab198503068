package io.mushrif.complaints.article;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An article as the API shows it.
 *
 * @param status where it stands for readers
 * @param owner user name of who answers for it
 * @param categories categories of complaints that it helps with
 * @param reviewOn day on which its owner looks whether it is still right
 * @param reviewDue whether that day has come
 * @param published what is read; absent before
 * @param working version that is written or reviewed beside it, for authors; absent when there is
 *     none
 */
public record ArticleView(
        UUID id,
        ArticleKind kind,
        ArticleStatus status,
        LocalizedText title,
        String owner,
        List<String> categories,
        List<String> tags,
        LocalDate reviewOn,
        boolean reviewDue,
        String source,
        String externalId,
        ArticleVersionView published,
        ArticleVersionView working,
        String createdBy,
        Instant createdAt,
        Instant changedAt) {}
