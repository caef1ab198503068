package io.mushrif.complaints.complaint;

import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** What happens to agents matters to their complaints. */
@ApplicationScoped
class AgentFeed {

    private final Inbox.Feed feed;

    AgentFeed(Inbox inbox, OnAgentLeft onAgentLeft) {
        feed =
                inbox.feed(
                        "complaint-agents",
                        new Reactions().on(AgentLeft.class, onAgentLeft::handle));
    }

    @Incoming("complaint-agents")
    @Blocking
    void receive(ConsumerRecords<String, String> records) {
        feed.receive(records);
    }
}
