package io.mushrif.complaints.customermerge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What a merge would do; nothing is changed. */
@ApplicationScoped
class PreviewMerge {

    private final MergeRows rows;

    PreviewMerge(MergeRows rows) {
        this.rows = rows;
    }

    @Transactional
    MergePreview handle(UUID id, MergeRequest request) {
        MergeSides sides = MergeParties.of(id, request).sides(rows, null);
        Map<MergedField, String> merged =
                MergePolicy.merged(sides.survivor(), sides.absorbed(), request.fromAbsorbed());
        Map<String, String> values = new LinkedHashMap<>();
        merged.forEach(
                (field, value) -> {
                    if (value != null) {
                        values.put(field.label(), value);
                    }
                });
        return new MergePreview(
                sides.survivorId(),
                sides.absorbedId(),
                values,
                MergePolicy.conflicts(sides.survivor(), sides.absorbed(), merged),
                rows.moving(sides.absorbedId(), sides.survivorId()),
                rows.staying(sides.absorbedId(), sides.survivorId()));
    }
}
