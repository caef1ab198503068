package io.mushrif.complaints.customer;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wrote about a customer. It is not rewritten; its text can be taken out for good.
 */
@Entity
@Table(name = "customer_note")
class CustomerNote {

    @Id private UUID id;

    private UUID customerId;

    private String text;

    private String writtenBy;

    private Instant writtenAt;

    private String redactedBy;

    private Instant redactedAt;

    private String redactionReason;

    protected CustomerNote() {}

    CustomerNote(UUID customerId, String text, String user, Instant now) {
        id = Ids.next();
        this.customerId = customerId;
        this.text = text;
        writtenBy = user;
        writtenAt = now;
    }

    void redact(String reason, String user, Instant now) {
        text = null;
        redactionReason = reason;
        redactedBy = user;
        redactedAt = now;
    }

    boolean isRedacted() {
        return redactedAt != null;
    }

    UUID id() {
        return id;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    UUID customerId() {
        return customerId;
    }

    CustomerNoteView view() {
        return new CustomerNoteView(
                id, text, writtenBy, writtenAt, redactedBy, redactedAt, redactionReason);
    }
}
