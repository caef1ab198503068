package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A complaint that was handled in another system was taken over as it stands there. A later
 * revision of the same complaint replaces what an earlier one said.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param source system it comes from
 * @param externalId id in that system
 * @param revision 1 for the first import, one more for each change taken over later
 * @param open whether it is still open
 * @param respondedInTime whether the other system says that the response was timely; absent when it
 *     says nothing
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintImported.TYPE)
public record ComplaintImported(
        UUID complaintId,
        String reference,
        String source,
        String externalId,
        int revision,
        boolean open,
        Boolean respondedInTime,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-imported.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
