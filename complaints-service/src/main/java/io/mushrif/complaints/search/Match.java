package io.mushrif.complaints.search;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was found, before its text is looked at.
 *
 * @param score 0 to 1
 */
record Match(SearchType type, UUID id, String title, double score, Instant at) {

    /** Named exactly. */
    static final double EXACT = 1;

    /** Names one that is spelt almost so. */
    static final double ALMOST = 0.9;

    SearchHit hit(String snippet) {
        return new SearchHit(type, id, title, snippet, score, at);
    }
}
