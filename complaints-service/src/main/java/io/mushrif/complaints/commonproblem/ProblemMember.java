package io.mushrif.complaints.commonproblem;

import io.mushrif.complaints.complaint.ComplaintStatus;
import java.time.Instant;
import java.util.UUID;

/**
 * A complaint of a common problem.
 *
 * @param text the first 300 characters of what it says
 * @param similarity mean similarity to those that were there when it came, 0 to 1
 */
public record ProblemMember(
        UUID complaintId,
        String reference,
        ComplaintStatus status,
        String language,
        Instant receivedAt,
        String text,
        double similarity) {}
