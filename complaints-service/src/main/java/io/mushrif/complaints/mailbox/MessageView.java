package io.mushrif.complaints.mailbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A message of a mailbox as the API shows it, without its text.
 *
 * @param uid number of the message at the mail server
 * @param sentAt as the sender says
 * @param reason why it was ignored or failed; absent otherwise
 * @param tries how often it was tried to take it in
 * @param interactionId what it was recorded as
 * @param complaintId complaint that it began, was added to or came back for
 * @param letterId letter that came back
 */
public record MessageView(
        UUID id,
        String mailbox,
        long uid,
        String messageId,
        String sender,
        String subject,
        Instant sentAt,
        Instant takenAt,
        MessageState state,
        String reason,
        int tries,
        UUID interactionId,
        UUID complaintId,
        UUID letterId) {}
