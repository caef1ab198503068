package io.mushrif.contracts.survey;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * The link to a survey went out to the customer.
 *
 * @param invitationId the invitation
 * @param reminder whether it was the reminder
 * @param channel EMAIL, the only channel with a provider
 * @param language language that it was written in, ISO 639-1
 * @param occurredAt when the other side took it
 */
@EventType(topic = SurveyMailEvent.TOPIC, value = SurveySent.TYPE)
public record SurveySent(
        UUID invitationId, boolean reminder, String channel, String language, Instant occurredAt)
        implements SurveyMailEvent {
    /** CloudEvents type. */
    public static final String TYPE = "complaints.survey-sent.v1";

    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
