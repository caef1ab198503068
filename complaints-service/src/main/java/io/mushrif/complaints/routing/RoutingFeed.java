package io.mushrif.complaints.routing;

import io.mushrif.contracts.agent.AgentChanged;
import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.agent.AgentLeft;
import io.mushrif.contracts.shift.ShiftEnded;
import io.mushrif.contracts.shift.ShiftStarted;
import io.mushrif.platform.inbox.Inbox;
import io.mushrif.platform.inbox.Reactions;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what routing knows of agents and their shifts. */
@ApplicationScoped
class RoutingFeed {

    private final Inbox.Feed agents;
    private final Inbox.Feed shifts;

    RoutingFeed(Inbox inbox, OnAgentNews onAgentNews, OnShiftNews onShiftNews) {
        agents =
                inbox.feed(
                        "routing-agents",
                        new Reactions()
                                .on(AgentJoined.class, onAgentNews::handle)
                                .on(AgentChanged.class, onAgentNews::handle)
                                .on(AgentLeft.class, onAgentNews::handle));
        shifts =
                inbox.feed(
                        "routing-shifts",
                        new Reactions()
                                .on(ShiftStarted.class, onShiftNews::handle)
                                .on(ShiftEnded.class, onShiftNews::handle));
    }

    @Incoming("routing-agents")
    @Blocking
    void agents(ConsumerRecords<String, String> records) {
        agents.receive(records);
    }

    @Incoming("routing-shifts")
    @Blocking
    void shifts(ConsumerRecords<String, String> records) {
        shifts.receive(records);
    }
}
