package io.mushrif.complaints.complaint;

import java.time.Instant;
import java.util.UUID;

/**
 * One of several points of a complaint.
 *
 * @param number counts from 1 within the complaint
 * @param movedToId complaint of its own that it became; absent while it belongs here
 */
public record ComplaintPartView(
        int number,
        String text,
        String category,
        ComplaintOutcome outcome,
        String answer,
        UUID movedToId,
        Instant createdAt,
        Instant answeredAt) {}
