package io.mushrif.complaints.customermerge;

import java.util.Map;
import java.util.UUID;

/**
 * The two records of a merge, locked.
 *
 * @param survivor values of the one that goes on
 * @param absorbed values of the one that becomes a pointer
 */
record MergeSides(
        UUID survivorId,
        Map<MergedField, String> survivor,
        UUID absorbedId,
        Map<MergedField, String> absorbed) {}
