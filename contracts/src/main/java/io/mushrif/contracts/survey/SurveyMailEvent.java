package io.mushrif.contracts.survey;

import io.mushrif.contracts.Event;

/**
 * What becomes of the sending of an invitation to a survey. Topic {@code complaints.survey-mail},
 * key: invitationId.
 */
public sealed interface SurveyMailEvent extends Event permits SurveySent, SurveyRefused {
    /** Topic of these events. */
    String TOPIC = "complaints.survey-mail";
}
