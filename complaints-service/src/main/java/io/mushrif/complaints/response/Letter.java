package io.mushrif.complaints.response;

import io.mushrif.complaints.complaint.Happening;
import io.mushrif.complaints.complaint.TimelineType;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A letter as it was sent. Written once; the database refuses to change or delete it. What became
 * of it is a {@link LetterDelivery}.
 */
@Entity
@Immutable
@Table(name = "letter")
class Letter {

    @Id private UUID id;

    private UUID complaintId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private String language;

    @Enumerated(EnumType.STRING)
    private LetterChannel channel;

    @Enumerated(EnumType.STRING)
    private Recipient.Role recipientRole;

    private String recipientName;

    private String recipientEmail;

    private String sender;

    private String subject;

    private String html;

    private String text;

    private String checksum;

    private String wording;

    private long wordingVersion;

    private String writtenBy;

    private Instant writtenAt;

    protected Letter() {}

    Letter(
            UUID complaintId,
            SendLetter.Request request,
            Recipient recipient,
            WrittenLetter written,
            String user,
            Instant now) {
        id = Ids.next();
        this.complaintId = complaintId;
        kind = request.kind();
        language = written.language();
        channel = request.channelOrEmail();
        recipientRole = recipient.role();
        recipientName = recipient.name();
        recipientEmail = recipient.email();
        sender = written.sender();
        subject = written.subject();
        html = written.html();
        text = written.text();
        checksum = written.checksum(recipientEmail);
        wording = written.wording();
        wordingVersion = written.wordingVersion();
        writtenBy = user;
        writtenAt = now;
    }

    UUID id() {
        return id;
    }

    UUID complaintId() {
        return complaintId;
    }

    LetterKind kind() {
        return kind;
    }

    LetterChannel channel() {
        return channel;
    }

    Recipient.Role recipientRole() {
        return recipientRole;
    }

    String language() {
        return language;
    }

    String html() {
        return html;
    }

    /** That it was written, for the timeline of the complaint. */
    Happening happening(Instant now) {
        return Happening.of(
                TimelineType.LETTER_SENT,
                now,
                "letter",
                id.toString(),
                "kind",
                kind.name(),
                "channel",
                channel.name(),
                "to",
                recipientRole.name());
    }

    LetterSummary summary(LetterDelivery delivery) {
        return new LetterSummary(
                id,
                kind,
                language,
                channel,
                delivery.status(),
                recipientRole,
                recipientName,
                recipientEmail,
                subject,
                writtenBy,
                writtenAt,
                delivery.sentAt());
    }

    LetterView view(LetterDelivery delivery) {
        return new LetterView(
                id,
                complaintId,
                kind,
                language,
                channel,
                delivery.status(),
                recipientRole,
                recipientName,
                recipientEmail,
                sender,
                subject,
                text,
                html,
                checksum,
                wording,
                wordingVersion,
                writtenBy,
                writtenAt,
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.sentAt(),
                delivery.failedAt(),
                delivery.lastError());
    }
}
