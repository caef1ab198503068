package io.mushrif.contracts.complaint;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The root cause of a complaint was found, or found to be another one.
 *
 * @param complaintId the complaint
 * @param reference human-readable reference
 * @param cause code of the root cause
 * @param causeBefore code of the root cause that was recorded before; absent the first time
 * @param contributing codes of causes that contributed, most important first
 * @param confirmed whether somebody who answers for the work has agreed
 * @param profile what it is about and who works on it
 * @param occurredAt when it happened
 */
@EventType(topic = ComplaintEvent.TOPIC, value = ComplaintCauseFound.TYPE)
public record ComplaintCauseFound(
        UUID complaintId,
        String reference,
        String cause,
        String causeBefore,
        List<String> contributing,
        boolean confirmed,
        ComplaintProfile profile,
        Instant occurredAt)
        implements ComplaintEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.complaint-cause-found.v1";

    public ComplaintCauseFound {
        contributing = List.copyOf(contributing);
    }

    @Override
    public UUID aggregateId() {
        return complaintId;
    }
}
