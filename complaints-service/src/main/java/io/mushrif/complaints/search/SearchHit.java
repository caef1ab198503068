package io.mushrif.complaints.search;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that was found.
 *
 * @param title how it is called: a reference, a subject, a name
 * @param snippet the part of its text where the words stand, as HTML: escaped, with the words in
 *     {@code mark}; absent when it was not found by its text
 * @param score how well it fits, 0 to 1; 1 for what was named exactly
 * @param at when it came in
 */
public record SearchHit(
        SearchType type, UUID id, String title, String snippet, double score, Instant at) {}
