package io.mushrif.complaints.response;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter as the API shows it: as it was sent, with what became of it.
 *
 * @param sender address of the sender, with its name
 * @param text as plain text
 * @param html as HTML; see also {@code …/html}
 * @param checksum SHA-256 over sender, recipient, subject, text and HTML, in hexadecimal
 * @param wording regime whose wording was taken
 * @param wordingVersion version of that wording
 * @param attempts tries to mail it, since it was last queued
 * @param nextAttemptAt when it is tried again; absent unless QUEUED
 * @param lastError what the mail server said to the last try that failed
 */
record LetterView(
        UUID id,
        UUID complaintId,
        LetterKind kind,
        String language,
        LetterChannel channel,
        LetterStatus status,
        Recipient.Role to,
        String recipientName,
        String recipientEmail,
        String sender,
        String subject,
        String text,
        String html,
        String checksum,
        String wording,
        long wordingVersion,
        String writtenBy,
        Instant writtenAt,
        int attempts,
        Instant nextAttemptAt,
        Instant sentAt,
        Instant failedAt,
        String lastError) {}
