package io.mushrif.contracts.survey;

import io.mushrif.contracts.EventType;
import java.time.Instant;
import java.util.UUID;

/**
 * A customer has answered a survey. What they wrote is not in it.
 *
 * @param invitationId the invitation that was answered
 * @param surveyId survey
 * @param surveyVersion its version
 * @param customerId customer who answered; may be absent
 * @param complaintId complaint that it is about; may be absent
 * @param interactionId interaction that it is about; may be absent
 * @param agentId agent who handled that; may be absent
 * @param teamId team of that agent; may be absent
 * @param channel channel of that complaint or interaction; may be absent
 * @param csat first question on satisfaction, 1 to 5; may be absent
 * @param nps first question on recommending, 0 to 10; may be absent
 * @param ces first question on effort, 1 to 7, 7 is the least effort; may be absent
 * @param lowScore whether it is low by the rule of the survey
 * @param callWished whether the customer wishes to be called
 * @param occurredAt when it was given
 */
@EventType(topic = SurveyInvitationEvent.TOPIC, value = SurveyAnswered.TYPE)
public record SurveyAnswered(
        UUID invitationId,
        UUID surveyId,
        int surveyVersion,
        UUID customerId,
        UUID complaintId,
        UUID interactionId,
        UUID agentId,
        UUID teamId,
        String channel,
        Integer csat,
        Integer nps,
        Integer ces,
        boolean lowScore,
        boolean callWished,
        Instant occurredAt)
        implements SurveyInvitationEvent {
    /** CloudEvents type. */
    public static final String TYPE = "quality.survey-answered.v1";

    @Override
    public UUID aggregateId() {
        return invitationId;
    }
}
