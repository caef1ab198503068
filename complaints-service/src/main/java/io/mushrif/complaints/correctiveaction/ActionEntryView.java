package io.mushrif.complaints.correctiveaction;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to an action.
 *
 * @param seq 1 for the first
 * @param actor who did it; effectiveness-check for the one that is done by itself
 */
public record ActionEntryView(
        int seq, ActionVerb type, Instant at, String actor, Map<String, Object> details) {}
