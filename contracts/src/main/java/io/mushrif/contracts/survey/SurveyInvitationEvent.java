package io.mushrif.contracts.survey;

import io.mushrif.contracts.Event;

/**
 * What happens to an invitation to a survey. Topic {@code quality.survey-invitation}, key:
 * invitationId.
 */
public sealed interface SurveyInvitationEvent extends Event permits SurveyInvited, SurveyAnswered {
    /** Topic of these events. */
    String TOPIC = "quality.survey-invitation";
}
