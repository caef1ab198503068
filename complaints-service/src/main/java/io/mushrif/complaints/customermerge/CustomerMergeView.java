package io.mushrif.complaints.customermerge;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A merge, as the API shows it.
 *
 * @param survivorId whose record goes on
 * @param absorbedId whose record became a pointer to the other one
 * @param undoUntil until when it can be undone
 * @param moved rows that went to the survivor, by kind
 * @param undoneAt when it was undone; null while it holds
 * @param stayed what stayed with the survivor when it was undone, because it was changed or came to
 *     be after the merge, by kind; null while it holds
 */
public record CustomerMergeView(
        UUID id,
        UUID survivorId,
        UUID absorbedId,
        String mergedBy,
        Instant mergedAt,
        Instant undoUntil,
        Map<String, Long> moved,
        String undoneBy,
        Instant undoneAt,
        Map<String, Long> stayed) {

    public CustomerMergeView {
        moved = Map.copyOf(moved);
        stayed = stayed == null ? null : Map.copyOf(stayed);
    }
}
