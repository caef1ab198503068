package io.mushrif.complaints.attachment;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A file that belongs to a complaint. */
@Entity
class Attachment {

    /** Stands in place of the name of a redacted file. */
    static final String REDACTED = "[redacted]";

    @Id private UUID id;

    @Version private long version;

    private UUID complaintId;

    private String name;

    private String type;

    private long size;

    private String sha256;

    private String storageKey;

    private String attachedBy;

    private Instant attachedAt;

    private String redactedBy;

    private Instant redactedAt;

    private String redactionReason;

    protected Attachment() {}

    Attachment(
            UUID complaintId,
            String name,
            String type,
            long size,
            String sha256,
            String storageKey,
            String user,
            Instant now) {
        id = Ids.next();
        this.complaintId = complaintId;
        this.name = name;
        this.type = type;
        this.size = size;
        this.sha256 = sha256;
        this.storageKey = storageKey;
        attachedBy = user;
        attachedAt = now;
    }

    /**
     * Forgets the content and the name; that there was such a file stays.
     *
     * @return key under which the bytes have to be deleted
     */
    String redact(String reason, String user, Instant now) {
        if (storageKey == null) {
            throw ProblemException.conflict("attachment-redacted");
        }
        String key = storageKey;
        storageKey = null;
        name = REDACTED;
        redactedBy = user;
        redactedAt = now;
        redactionReason = reason;
        return key;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID complaintId() {
        return complaintId;
    }

    String name() {
        return name;
    }

    String type() {
        return type;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    /** Where the bytes lie; null when they are deleted. */
    String storageKey() {
        return storageKey;
    }

    AttachmentView view() {
        return new AttachmentView(
                id,
                complaintId,
                name,
                type,
                size,
                sha256,
                attachedBy,
                attachedAt,
                redactedAt == null
                        ? null
                        : new AttachmentView.Redaction(redactedBy, redactedAt, redactionReason));
    }
}
