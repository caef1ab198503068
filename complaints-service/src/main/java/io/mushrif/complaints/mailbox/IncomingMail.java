package io.mushrif.complaints.mailbox;

import java.time.Instant;
import java.util.List;

/**
 * A message that was understood.
 *
 * @param sender null when it names none
 * @param text plain text; of HTML what can be read of it
 * @param answers Message-IDs of what it answers, the nearest first
 * @param automatic why it was not written by a person; null when it was
 * @param returned the letter that it brings back; null for none
 */
record IncomingMail(
        String messageId,
        Address sender,
        String subject,
        String text,
        Instant sentAt,
        List<String> answers,
        String automatic,
        Returned returned,
        List<MailFile> files) {

    IncomingMail {
        answers = List.copyOf(answers);
        files = List.copyOf(files);
    }

    /**
     * Who wrote it.
     *
     * @param address in lower case
     * @param name null when not given
     */
    record Address(String address, String name) {}

    /**
     * News of a letter that did not arrive (RFC 3464).
     *
     * @param messageId of the letter; null when it does not say
     * @param failed false when it is only late
     * @param reason what the mail server says
     */
    record Returned(String messageId, boolean failed, String reason) {}
}
