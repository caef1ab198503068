package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A clock of the complaint has used up most of its time.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param clock name of the clock, for example ACKNOWLEDGE, RESOLVE or FINAL_RESPONSE
 * @param policy policy that the clock belongs to: service for those of the house, else a regime
 * @param kind SERVICE or STATUTORY
 * @param level percent of its time that is used up
 * @param dueAt when it will be breached; absent when it stands meanwhile
 * @param cycle start of the clock that it belongs to; above 1 for a clock that starts at each reply
 *     of the customer
 * @param profile what it is about and who works on it
 * @param occurredAt when the clock reached it, not when it was noticed
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintClockWarned.TYPE)
public record ComplaintClockWarned(
        UUID complaintId,
        String reference,
        String clock,
        String policy,
        String kind,
        int cycle,
        int level,
        Instant dueAt,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-clock-warned.v1";

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
