package io.mushrif.complaints.reading;

import io.mushrif.complaints.article.ArticleKind;
import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What an agent has to read, as the API shows it.
 *
 * @param assignmentId why: to whom it was assigned
 * @param number version of the article
 * @param checksum SHA-256 of its text, hexadecimal; the signature names it
 * @param teamId team of the agent now
 * @param dueOn day until which it is to be signed
 * @param overdue whether it is not signed although the day has passed
 * @param replacesId reading of an earlier version that it takes the place of
 * @param endedBecause why it need not be signed any more
 */
public record ReadingView(
        UUID id,
        UUID assignmentId,
        UUID articleId,
        int number,
        ArticleKind kind,
        LocalizedText title,
        String checksum,
        UUID agentId,
        UUID teamId,
        LocalDate dueOn,
        boolean overdue,
        ReadingState state,
        UUID replacesId,
        Instant assignedAt,
        Instant signedAt,
        String endedBecause) {}
