package io.mushrif.complaints.surveymail;

import io.mushrif.complaints.outreach.MessageGateways;
import io.mushrif.complaints.outreach.OutreachConfig;
import io.mushrif.complaints.outreach.UnsubscribeLinks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Sends links to surveys. Every replica does; {@link SurveyPost} hands each message to one. */
@ApplicationScoped
class SurveySender {

    private static final Logger LOG = Logger.getLogger(SurveySender.class);

    private final SurveyPost post;
    private final MessageGateways gateways;
    private final UnsubscribeLinks links;
    private final OutreachConfig config;
    private volatile boolean stopping;

    SurveySender(
            SurveyPost post,
            MessageGateways gateways,
            UnsubscribeLinks links,
            OutreachConfig config) {
        this.post = post;
        this.gateways = gateways;
        this.links = links;
        this.config = config;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "1s",
            identity = "survey-sender",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendDue() {
        // without a secret there is no link to unsubscribe by: they wait until there is one
        if (!config.send() || !links.areSetUp()) {
            return;
        }
        boolean worked = true;
        while (worked && !stopping) {
            SurveyMail[] taken = new SurveyMail[1];
            worked = post.take(mail -> taken[0] = mail);
            if (taken[0] != null) {
                send(taken[0]);
            }
        }
    }

    private void send(SurveyMail mail) {
        Optional<String> failure =
                gateways.send(
                        mail.channel(),
                        mail.message(
                                links.publicAddress("/api/v1/survey-answers/" + mail.token()),
                                links.of(mail.invitationId(), mail.person().customerId())));
        if (failure.isEmpty()) {
            post.sent(mail);
        } else if (!stopping) { // it is taken again when its time is over
            LOG.warnf(
                    "Invitation %s was not sent in try %d: %s",
                    mail.invitationId(), mail.attempts(), failure.get());
            post.notSent(mail, failure.get());
        }
    }
}
