package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A group of complaints with the same problem, as the API shows it.
 *
 * @param members how many complaints are in it, of all teams
 * @param membersByStatus the same by state; states of none are absent
 * @param waitingForSolution members of a solved group whose customers are not answered yet
 * @param solution what its customers are told; absent while it is open
 * @param bulkAction the job that answers, or has answered, its members; absent while it is open
 */
public record ProblemGroupView(
        UUID id,
        LocalizedText title,
        String description,
        String product,
        String category,
        GroupState state,
        long members,
        Map<ComplaintStatus, Long> membersByStatus,
        long waitingForSolution,
        Solution solution,
        String bulkAction,
        String createdBy,
        Instant createdAt) {}
