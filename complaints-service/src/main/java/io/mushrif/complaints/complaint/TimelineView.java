package io.mushrif.complaints.complaint;

import java.time.Instant;
import java.util.Map;

/**
 * One thing that happened to a complaint.
 *
 * @param seq number within the complaint, from 1
 * @param at when it happened
 * @param recordedAt when it was recorded
 * @param actor user name of whoever did it
 * @param details what was given, and for changes the values before and after
 */
public record TimelineView(
        int seq,
        TimelineType type,
        Instant at,
        Instant recordedAt,
        String actor,
        Map<String, Object> details) {}
