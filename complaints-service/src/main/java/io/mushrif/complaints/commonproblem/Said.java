package io.mushrif.complaints.commonproblem;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a complaint says.
 *
 * @param place category and product: only complaints with the same are compared
 * @param gone whether it is not a complaint of its own, or says nothing
 * @param open whether it is still open
 * @param words stem → how often it stands there
 * @param shown stem → how the word is written there
 * @param fingerprint of the text and the place: what has the same is where it belongs already
 * @param known fingerprint with which it was grouped before; null when it was not
 * @param problemId group that it is in; null for none
 */
record Said(
        UUID complaintId,
        Place place,
        boolean gone,
        boolean open,
        Instant receivedAt,
        Map<String, Integer> words,
        Map<String, String> shown,
        String fingerprint,
        String known,
        UUID problemId) {

    /**
     * Category and product.
     *
     * @param category empty for none
     * @param product empty for none
     */
    record Place(String category, String product) {}

    /** Whether it has to be grouped, or taken out of its group. */
    boolean isNews() {
        return known == null ? open && !gone : gone || !fingerprint.equals(known);
    }
}
