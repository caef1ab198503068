package io.mushrif.complaints.customermerge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which values the merged record has: those of the survivor, where it has none those of the
 * absorbed one, and where the caller chose so those of the absorbed one. A chosen value that is not
 * there changes nothing.
 */
final class MergePolicy {

    private MergePolicy() {}

    /** The value of each field; null where neither has one. */
    static Map<MergedField, String> merged(
            Map<MergedField, String> survivor,
            Map<MergedField, String> absorbed,
            Set<MergedField> fromAbsorbed) {
        Map<MergedField, String> merged = new EnumMap<>(MergedField.class);
        for (MergedField field : MergedField.values()) {
            String kept = survivor.get(field);
            String other = absorbed.get(field);
            boolean taken = other != null && (kept == null || fromAbsorbed.contains(field));
            merged.put(field, taken ? other : kept);
        }
        return merged;
    }

    /** Fields of which the two have different values. */
    static List<MergePreview.Conflict> conflicts(
            Map<MergedField, String> survivor,
            Map<MergedField, String> absorbed,
            Map<MergedField, String> merged) {
        List<MergePreview.Conflict> conflicts = new ArrayList<>();
        for (MergedField field : MergedField.values()) {
            String kept = survivor.get(field);
            String other = absorbed.get(field);
            if (kept != null && other != null && !kept.equals(other)) {
                conflicts.add(
                        new MergePreview.Conflict(field.label(), kept, other, merged.get(field)));
            }
        }
        return conflicts;
    }
}
