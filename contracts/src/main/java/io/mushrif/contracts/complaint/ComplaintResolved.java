package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A final response was given to the customer.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param outcome UPHELD, PARTLY_UPHELD, NOT_UPHELD or SETTLED
 * @param elapsed business time since receipt, without the time spent waiting
 * @param calendarElapsed calendar time since receipt
 * @param inTime whether the resolution clock was met; absent without such a clock
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintResolved.TYPE)
public record ComplaintResolved(
        UUID complaintId,
        String reference,
        String outcome,
        Duration elapsed,
        Duration calendarElapsed,
        Boolean inTime,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-resolved.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
