package io.mushrif.complaints.outreach;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Begins campaigns at their time and sends what is due. Every replica does; {@link OutreachPost}
 * hands each message to one.
 */
@ApplicationScoped
class OutreachSender {

    private static final Logger LOG = Logger.getLogger(OutreachSender.class);

    private final Campaigns campaigns;
    private final OutreachPost post;
    private final MessageGateways gateways;
    private final OutreachConfig config;
    private final Clock clock;
    private volatile boolean stopping;

    OutreachSender(
            Campaigns campaigns,
            OutreachPost post,
            MessageGateways gateways,
            OutreachConfig config,
            Clock clock) {
        this.campaigns = campaigns;
        this.post = post;
        this.gateways = gateways;
        this.config = config;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(
            every = "1s",
            identity = "outreach-sender",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sendDue() {
        if (!config.send()) {
            return;
        }
        campaigns.due(clock.instant()).forEach(post::start);
        boolean worked = true;
        while (worked && !stopping) {
            worked = false;
            // in turn, so that a large campaign does not hold up a small one
            for (UUID id : campaigns.running()) {
                worked |= !stopping && sendNext(id);
            }
        }
    }

    private boolean sendNext(UUID id) {
        OutreachPost.Taken[] taken = new OutreachPost.Taken[1];
        OutreachPost.Found found = post.take(id, message -> taken[0] = message);
        if (taken[0] != null) {
            send(taken[0]);
        }
        return found == OutreachPost.Found.SOME;
    }

    private void send(OutreachPost.Taken message) {
        try {
            gateways.require(message.channel()).send(message);
        } catch (RuntimeException e) {
            if (stopping) {
                return; // it is taken again when its time is over
            }
            // without the words of the mail server, which like to quote the recipient
            LOG.warnf(
                    "Message %d of campaign %s was not sent in try %d: %s",
                    message.seq(), message.campaignId(), message.attempts(), kind(e));
            post.notSent(message, kind(e));
            return;
        }
        post.sent(message);
    }

    private static String kind(RuntimeException e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause instanceof SMTPException refusal
                ? "reply " + refusal.getReplyCode()
                : cause.getClass().getName();
    }
}
