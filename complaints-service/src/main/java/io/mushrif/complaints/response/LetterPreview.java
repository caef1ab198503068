package io.mushrif.complaints.response;

/**
 * A letter as it would be sent now.
 *
 * @param recipientEmail absent for a printed letter to somebody without one
 */
record LetterPreview(
        LetterKind kind,
        String language,
        LetterChannel channel,
        Recipient.Role to,
        String recipientName,
        String recipientEmail,
        String sender,
        String subject,
        String text,
        String html) {}
