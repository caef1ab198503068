package io.mushrif.contracts.correctiveaction;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * It was done; its effect is measured later.
 *
 * @param actionId the action
 * @param kind CORRECTIVE or PREVENTIVE
 * @param title what is done, in a few words
 * @param cause code of the cause that it acts on; may be absent
 * @param problemGroupId group of complaints with the same problem; may be absent
 * @param scope complaints that its effect is measured on
 * @param owner user name of who answers for it
 * @param startedOn day on which work on it began; the time before is the baseline
 * @param doneOn day on which it was done
 * @param checkOn day on which its effect is measured
 * @param occurredAt when it happened
 */
@EventType(topic = CorrectiveActionEvent.TOPIC, value = CorrectiveActionCompleted.TYPE)
public record CorrectiveActionCompleted(
        UUID actionId,
        String kind,
        String title,
        String cause,
        UUID problemGroupId,
        MeasuredScope scope,
        String owner,
        LocalDate startedOn,
        LocalDate doneOn,
        LocalDate checkOn,
        Instant occurredAt)
        implements CorrectiveActionEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.corrective-action-completed.v1";

    @Override
    public UUID aggregateId() {
        return actionId;
    }
}
