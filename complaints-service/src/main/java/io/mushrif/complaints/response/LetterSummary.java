package io.mushrif.complaints.response;

import java.time.Instant;
import java.util.UUID;

/** A letter as a list shows it. */
record LetterSummary(
        UUID id,
        LetterKind kind,
        String language,
        LetterChannel channel,
        LetterStatus status,
        Recipient.Role to,
        String recipientName,
        String recipientEmail,
        String subject,
        String writtenBy,
        Instant writtenAt,
        Instant sentAt) {}
