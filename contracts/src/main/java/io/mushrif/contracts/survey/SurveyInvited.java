package io.mushrif.contracts.survey;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer is to be asked: whoever knows their address and what they allow sends them the link,
 * once, or says why not.
 *
 * @param invitationId the invitation
 * @param surveyId survey
 * @param surveyVersion its version
 * @param titleEn name of the survey in English; may be absent
 * @param titleAr name of the survey in Arabic; may be absent
 * @param customerId customer to be asked
 * @param complaintId complaint that it is about; may be absent
 * @param interactionId interaction that it is about; may be absent
 * @param language language of the complaint, ISO 639-1; may be absent. What the customer prefers
 *     comes first
 * @param reminder whether they were asked before and have not answered
 * @param token last part of the link by which this one answer can be given, and nothing else
 * @param expiresAt until when it can be answered
 * @param occurredAt when it was decided
 */
@EventType(topic = SurveyInvitationEvent.TOPIC, value = SurveyInvited.TYPE)
public record SurveyInvited(
        UUID invitationId,
        UUID surveyId,
        int surveyVersion,
        String titleEn,
        String titleAr,
        UUID customerId,
        UUID complaintId,
        UUID interactionId,
        String language,
        boolean reminder,
        String token,
        Instant expiresAt,
        Instant occurredAt)
        implements SurveyInvitationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.survey-invited.v1";

    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
