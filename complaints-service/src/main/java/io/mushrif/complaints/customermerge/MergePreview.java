package io.mushrif.complaints.customermerge;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a merge would do.
 *
 * @param survivorId whose record goes on
 * @param absorbedId whose record becomes a pointer to the other one
 * @param merged values of the merged record by field; a field that neither has is missing
 * @param conflicts fields of which the two have different values
 * @param moving rows that go to the survivor, by kind
 * @param staying rows that the survivor has already and that stay with the absorbed one, by kind
 */
public record MergePreview(
        UUID survivorId,
        UUID absorbedId,
        Map<String, String> merged,
        List<Conflict> conflicts,
        Map<String, Long> moving,
        Map<String, Long> staying) {

    /** A field of which the two have different values, and the one that is chosen. */
    public record Conflict(String field, String survivor, String absorbed, String chosen) {}

    public MergePreview {
        merged = Map.copyOf(merged);
        conflicts = List.copyOf(conflicts);
        moving = Map.copyOf(moving);
        staying = Map.copyOf(staying);
    }
}
