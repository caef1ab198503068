package io.mushrif.complaints.mailbox;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message of a mailbox and what became of it. */
@Entity
@Table(name = "mailbox_message")
class MailboxMessage {

    private static final int LONGEST_REASON = 500;

    @Id private UUID id;

    private String mailbox;

    private long uidValidity;

    private long uid;

    private String messageId;

    private String sender;

    private String subject;

    private Instant sentAt;

    private Instant takenAt;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private String reason;

    private int tries;

    private UUID interactionId;

    private UUID complaintId;

    private UUID letterId;

    private boolean filesPending;

    protected MailboxMessage() {}

    MailboxMessage(MessagePlace place, Instant now) {
        id = Ids.next();
        mailbox = place.mailbox();
        uidValidity = place.uidValidity();
        uid = place.uid();
        takenAt = now;
        state = MessageState.FAILED;
    }

    void describe(IncomingMail mail) {
        messageId = mail.messageId();
        sender = mail.sender() == null ? null : mail.sender().address();
        subject = mail.subject();
        sentAt = mail.sentAt();
    }

    void ignored(String why) {
        end(MessageState.IGNORED, why);
    }

    void repeated() {
        end(MessageState.REPEATED, null);
    }

    void recorded(UUID interaction) {
        interactionId = interaction;
        end(MessageState.RECORDED, null);
    }

    void registered(UUID interaction, UUID complaint, boolean hasFiles) {
        interactionId = interaction;
        complaintId = complaint;
        filesPending = hasFiles;
        end(MessageState.REGISTERED, null);
    }

    void added(UUID interaction, UUID complaint, boolean hasFiles) {
        interactionId = interaction;
        complaintId = complaint;
        filesPending = hasFiles;
        end(MessageState.ADDED, null);
    }

    void returned(UUID letter, UUID complaint, String why) {
        letterId = letter;
        complaintId = complaint;
        end(MessageState.RETURNED, why);
    }

    void failed(String why) {
        end(MessageState.FAILED, why);
    }

    void filesDone() {
        filesPending = false;
    }

    private void end(MessageState end, String why) {
        state = end;
        reason =
                why == null || why.length() <= LONGEST_REASON
                        ? why
                        : why.substring(0, LONGEST_REASON);
        tries++;
    }

    UUID id() {
        return id;
    }

    MessageState state() {
        return state;
    }

    int tries() {
        return tries;
    }

    UUID complaintId() {
        return complaintId;
    }

    boolean filesPending() {
        return filesPending;
    }

    Instant takenAt() {
        return takenAt;
    }

    MessageView view() {
        return new MessageView(
                id,
                mailbox,
                uid,
                messageId,
                sender,
                subject,
                sentAt,
                takenAt,
                state,
                reason,
                tries,
                interactionId,
                complaintId,
                letterId);
    }
}
