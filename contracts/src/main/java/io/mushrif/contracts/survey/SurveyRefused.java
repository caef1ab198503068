package io.mushrif.contracts.survey;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * The link to a survey is not sent.
 *
 * @param invitationId the invitation
 * @param reminder whether it was the reminder
 * @param reason ERASED, DO_NOT_CONTACT, NO_CONSENT, CONSENT_EXPIRED, CONSENT_WITHDRAWN,
 *     CHANNEL_NOT_WANTED, NO_ADDRESS, UNKNOWN_CUSTOMER, TOO_LATE or FAILED
 * @param occurredAt when that was decided
 */
@EventType(topic = SurveyMailEvent.TOPIC, value = SurveyRefused.TYPE)
public record SurveyRefused(UUID invitationId, boolean reminder, String reason, Instant occurredAt)
        implements SurveyMailEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.survey-refused.v1";

    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
