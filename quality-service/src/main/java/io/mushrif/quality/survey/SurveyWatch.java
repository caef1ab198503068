package io.mushrif.quality.survey;

import io.mushrif.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reminds who has not answered, once, and lets invitations run out. Every replica does. */
@ApplicationScoped
class SurveyWatch {

    private static final int ROUND = 200;

    private final Invitations invitations;
    private final Surveys surveys;
    private final SurveySecret secret;
    private final SurveyConfig config;
    private final Outbox outbox;
    private final Clock clock;

    SurveyWatch(
            Invitations invitations,
            Surveys surveys,
            SurveySecret secret,
            SurveyConfig config,
            Outbox outbox,
            Clock clock) {
        this.invitations = invitations;
        this.surveys = surveys;
        this.secret = secret;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Scheduled(
            every = "10s",
            identity = "survey-watch",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void watch() {
        if (!config.watch()) {
            return;
        }
        int done = ROUND;
        while (done == ROUND) {
            done = QuarkusTransaction.requiringNew().call(this::remind);
        }
        done = ROUND;
        while (done == ROUND) {
            done =
                    QuarkusTransaction.requiringNew()
                            .call(() -> invitations.expire(clock.instant(), ROUND));
        }
    }

    /** Reminds some; returns how many were due. */
    int remind() {
        Instant now = clock.instant();
        List<UUID> due = invitations.dueReminders(now, ROUND);
        for (UUID id : due) {
            SurveyInvitation invitation = invitations.findById(id);
            Survey survey = surveys.require(invitation.surveyId());
            invitation.reminderDue();
            if (survey.state() == SurveyState.ACTIVE && invitation.isOpen(now)) {
                SurveyContent content = surveys.content(survey.id(), invitation.surveyVersion());
                outbox.append(invitation.invited(content, secret.token(id), true, now));
            }
        }
        return due.size();
    }
}
