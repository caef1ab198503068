package io.mushrif.quality.coaching;

import java.time.Instant;
import java.util.Map;

/** One thing that happened to a session, as the API shows it. */
public record CoachingEntryView(
        int seq, CoachingVerb type, Instant at, String actor, Map<String, Object> details) {}
