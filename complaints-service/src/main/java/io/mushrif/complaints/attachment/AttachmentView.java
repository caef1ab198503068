package io.mushrif.complaints.attachment;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that belongs to a complaint.
 *
 * @param name as it was given, without folders and invisible characters
 * @param type media type by its content
 * @param size in bytes
 * @param sha256 checksum of its bytes, in hexadecimal
 * @param attachedBy user name
 * @param redaction that its content was deleted; absent when it is there
 */
public record AttachmentView(
        UUID id,
        UUID complaintId,
        String name,
        String type,
        long size,
        String sha256,
        String attachedBy,
        Instant attachedAt,
        Redaction redaction) {

    /** Who deleted the content when and why. */
    public record Redaction(String by, Instant at, String reason) {}
}
