package io.mushrif.quality.survey;

import io.mushrif.contracts.survey.SurveyRefused;
import io.mushrif.contracts.survey.SurveySent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** What became of the link that a customer is to get. */
@ApplicationScoped
class OnSurveyMail {

    private static final String ERASED = "ERASED";

    private final Invitations invitations;
    private final Surveys surveys;
    private final ForgottenCustomers forgotten;

    OnSurveyMail(Invitations invitations, Surveys surveys, ForgottenCustomers forgotten) {
        this.invitations = invitations;
        this.surveys = surveys;
        this.forgotten = forgotten;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void sent(SurveySent event) {
        invitations
                .lock(event.invitationId())
                .ifPresent(
                        invitation ->
                                invitation.sent(
                                        event,
                                        surveys.content(
                                                        invitation.surveyId(),
                                                        invitation.surveyVersion())
                                                .reminderAfterDays()));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void refused(SurveyRefused event) {
        invitations.lock(event.invitationId()).ifPresent(invitation -> refuse(invitation, event));
    }

    private void refuse(SurveyInvitation invitation, SurveyRefused event) {
        invitation.refused(event);
        if (event.reason().equals(ERASED) && invitation.customerId() != null) {
            invitations.flush();
            forgotten.forget(invitation.customerId());
        }
    }
}
