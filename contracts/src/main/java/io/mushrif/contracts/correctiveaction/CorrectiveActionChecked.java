package io.mushrif.contracts.correctiveaction;

import io.mushrif.contracts.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The effect of an action was measured, or a person overruled what the figures say.
 *
 * @param actionId the action
 * @param kind CORRECTIVE or PREVENTIVE
 * @param title what is done, in a few words
 * @param cause code of the cause that it acts on; may be absent
 * @param problemGroupId group of complaints with the same problem; may be absent
 * @param scope complaints that its effect is measured on
 * @param owner user name of who answers for it
 * @param check number of the check, 1 for the first
 * @param verdict EFFECTIVE, NOT_EFFECTIVE or INCONCLUSIVE
 * @param overruled whether a person decided against the figures
 * @param complaintsBefore complaints in scope before work began
 * @param complaintsAfter complaints in scope after it was done
 * @param exposure what counts are divided by: DAYS or INTERACTIONS
 * @param exposureBefore days or interactions before
 * @param exposureAfter days or interactions after
 * @param rateRatio rate after divided by rate before; absent without complaints before
 * @param ratioLower lower limit of its 95 % confidence interval
 * @param ratioUpper upper limit of its 95 % confidence interval; absent when there is none
 * @param occurredAt when it happened
 */
@EventType(topic = CorrectiveActionEvent.TOPIC, value = CorrectiveActionChecked.TYPE)
public record CorrectiveActionChecked(
        UUID actionId,
        String kind,
        String title,
        String cause,
        UUID problemGroupId,
        MeasuredScope scope,
        String owner,
        int check,
        String verdict,
        boolean overruled,
        long complaintsBefore,
        long complaintsAfter,
        String exposure,
        long exposureBefore,
        long exposureAfter,
        BigDecimal rateRatio,
        BigDecimal ratioLower,
        BigDecimal ratioUpper,
        Instant occurredAt)
        implements CorrectiveActionEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.corrective-action-checked.v1";

    @Override
    public UUID aggregateId() {
        return actionId;
    }
}
