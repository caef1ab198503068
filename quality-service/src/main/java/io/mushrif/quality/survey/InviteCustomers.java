package io.mushrif.quality.survey;

import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides who is asked about what happened. */
@ApplicationScoped
class InviteCustomers {

    /** Why a customer who was drawn is not asked. */
    static final String FREQUENCY_CAP = "FREQUENCY_CAP";

    private final Surveys surveys;
    private final Invitations invitations;
    private final SurveySecret secret;
    private final SurveyConfig config;
    private final Outbox outbox;
    private final Clock clock;

    InviteCustomers(
            Surveys surveys,
            Invitations invitations,
            SurveySecret secret,
            SurveyConfig config,
            Outbox outbox,
            Clock clock) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.secret = secret;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Done again for the same occasion, it changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void handle(List<Occurrence> occurrences) {
        Instant now = clock.instant();
        List<Occurrence> recent =
                occurrences.stream()
                        .filter(what -> what.customerId() != null)
                        .filter(what -> what.at().isAfter(now.minus(config.oldest())))
                        .toList();
        if (recent.isEmpty()) {
            return;
        }
        List<Survey> active = surveys.active();
        for (Occurrence what : recent) {
            for (Survey survey : active) {
                if (covers(survey, what)) {
                    invite(survey, what, now);
                }
            }
        }
    }

    private static boolean covers(Survey survey, Occurrence what) {
        SurveyContent content = survey.content();
        return content.trigger() != null
                && !what.at().isBefore(survey.activatedAt())
                && content.trigger().covers(what)
                && SampleDraw.draws(
                        content.rate(), content.seed(), survey.id(), what.subjectId(), what.at());
    }

    private void invite(Survey survey, Occurrence what, Instant now) {
        invitations.lockCustomer(what.customerId());
        if (invitations.has(survey.id(), what.subjectId(), what.at())) {
            return;
        }
        int rest = Math.max(config.restDays(), survey.content().restDays());
        SurveyInvitation invitation = new SurveyInvitation(survey, what, now);
        if (invitations.wasAskedSince(what.customerId(), now.minus(Duration.ofDays(rest)))) {
            invitation.refuse(FREQUENCY_CAP);
            invitations.persist(invitation);
            return;
        }
        invitations.persist(invitation);
        outbox.append(
                invitation.invited(survey.content(), secret.token(invitation.id()), false, now));
    }
}
