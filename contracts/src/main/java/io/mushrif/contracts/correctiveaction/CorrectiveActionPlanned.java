package io.mushrif.contracts.correctiveaction;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something is to be done so that complaints do not happen again.
 *
 * @param actionId the action
 * @param kind CORRECTIVE or PREVENTIVE
 * @param title what is done, in a few words
 * @param cause code of the cause that it acts on; may be absent
 * @param problemGroupId group of complaints with the same problem; may be absent
 * @param scope complaints that its effect is measured on
 * @param owner user name of who answers for it
 * @param dueOn day by which it is to be done
 * @param followsId action that did not have its effect and that it follows; may be absent
 * @param occurredAt when it happened
 */
@EventType(topic = CorrectiveActionEvent.TOPIC, value = CorrectiveActionPlanned.TYPE)
public record CorrectiveActionPlanned(
        UUID actionId,
        String kind,
        String title,
        String cause,
        UUID problemGroupId,
        MeasuredScope scope,
        String owner,
        LocalDate dueOn,
        UUID followsId,
        Instant occurredAt)
        implements CorrectiveActionEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.corrective-action-planned.v1";

    @Override
    public UUID aggregateId() {
        return actionId;
    }
}
