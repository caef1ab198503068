package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * The time of a clock of the complaint ran out before what it waits for had come.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param clock name of the clock, for example ACKNOWLEDGE, RESOLVE or FINAL_RESPONSE
 * @param policy policy that the clock belongs to: service for those of the house, else a regime
 * @param kind SERVICE or STATUTORY
 * @param dueAt when the time ran out
 * @param cycle start of the clock that it belongs to; above 1 for a clock that starts at each reply
 *     of the customer
 * @param profile what it is about and who works on it
 * @param occurredAt when the clock reached it, not when it was noticed
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintClockBreached.TYPE)
public record ComplaintClockBreached(
        UUID complaintId,
        String reference,
        String clock,
        String policy,
        String kind,
        int cycle,
        Instant dueAt,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-clock-breached.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
