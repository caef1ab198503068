package io.mushrif.complaints.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * A complaint that may be about the same thing.
 *
 * @param similarity how much of the text is the same, 0 to 1 (share of common trigrams)
 */
public record PossibleDuplicate(
        UUID id, String reference, ComplaintStatus status, Instant receivedAt, double similarity) {}
