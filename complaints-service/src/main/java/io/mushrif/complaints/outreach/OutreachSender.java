package io.mushrif.complaints.outreach;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Optional;
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
    private final UnsubscribeLinks links;
    private final OutreachConfig config;
    private final Clock clock;
    private volatile boolean stopping;

    OutreachSender(
            Campaigns campaigns,
            OutreachPost post,
            MessageGateways gateways,
            UnsubscribeLinks links,
            OutreachConfig config,
            Clock clock) {
        this.campaigns = campaigns;
        this.post = post;
        this.gateways = gateways;
        this.links = links;
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
        Optional<String> failure =
                gateways.send(message.channel(), message.outgoing(links.of(message)));
        if (failure.isEmpty()) {
            post.sent(message);
        } else if (!stopping) { // it is taken again when its time is over
            LOG.warnf(
                    "Message %d of campaign %s was not sent in try %d: %s",
                    message.seq(), message.campaignId(), message.attempts(), failure.get());
            post.notSent(message, failure.get());
        }
    }
}
