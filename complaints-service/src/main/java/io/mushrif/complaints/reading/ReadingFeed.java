package io.mushrif.complaints.reading;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps who has to read what when people come and go. */
@ApplicationScoped
class ReadingFeed {

    private final Inbox.Feed agents;

    ReadingFeed(Inbox inbox, OnAgentNews onAgentNews) {
        agents =
                inbox.feed(
                        "reading-agents",
                        new Reactions()
                                .on(AgentJoined.class, onAgentNews::handle)
                                .on(AgentChanged.class, onAgentNews::handle)
                                .on(AgentLeft.class, onAgentNews::handle));
    }

    @Incoming("reading-agents")
    @Blocking
    void agents(ConsumerRecords<String, String> records) {
        agents.receive(records);
    }
}
