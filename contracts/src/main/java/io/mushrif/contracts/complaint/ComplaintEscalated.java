package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Somebody higher up was told of the complaint, or took it over.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param level how far up, 1 or more
 * @param reason name of the rule; {@link ComplaintEvent#IN_TIMELINE} when a person escalated
 * @param clock clock that ran low or out; absent when a person escalated
 * @param told user names, and realm roles, of those who were told
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintEscalated.TYPE)
public record ComplaintEscalated(
        UUID complaintId,
        String reference,
        int level,
        String reason,
        String clock,
        List<String> told,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-escalated.v1";

    public ComplaintEscalated {
        told = List.copyOf(told);
    }

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
