package io.mushrif.complaints.bulkaction;

import io.mushrif.complaints.complaint.ComplaintChannel;
import io.mushrif.complaints.complaint.ComplaintPriority;
import io.mushrif.complaints.complaint.ComplaintStatus;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which complaints are meant: those for which all given fields hold. The fields are those of the
 * list of complaints.
 *
 * @param awaitsResponse only those whose customer still waits for the final response
 * @param tag one of their labels
 * @param receivedFrom received at this time or later
 * @param receivedTo received before this time
 * @param dueBefore a running clock runs out before this time
 */
public record Selection(
        ComplaintStatus status,
        Boolean awaitsResponse,
        ComplaintPriority priority,
        ComplaintChannel channel,
        @Size(max = 200) String product,
        @Size(max = 200) String category,
        UUID teamId,
        UUID agentId,
        UUID customerId,
        @Size(max = 20) String reference,
        UUID parentId,
        UUID problemGroupId,
        @Size(max = 50) String source,
        @Size(max = 200) String externalId,
        @Size(max = 50) String tag,
        Instant receivedFrom,
        Instant receivedTo,
        Instant dueBefore) {

    /** Those of a group that still wait for the final response. */
    public static Selection unansweredOf(UUID problemGroup) {
        return of(true, problemGroup);
    }

    /** Every complaint. */
    static Selection everything() {
        return of(null, null);
    }

    private static Selection of(Boolean awaitsResponse, UUID problemGroup) {
        return new Selection(
                null,
                awaitsResponse,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                problemGroup,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Whether it says nothing: then every complaint is meant. */
    boolean meansEverything() {
        return Stream.of(
                        status,
                        awaitsResponse,
                        priority,
                        channel,
                        product,
                        category,
                        teamId,
                        agentId,
                        customerId,
                        reference,
                        parentId,
                        problemGroupId,
                        source,
                        externalId,
                        tag,
                        receivedFrom,
                        receivedTo,
                        dueBefore)
                .allMatch(Objects::isNull);
    }
}
