package io.mushrif.contracts.agent;

import io.mushrif.contracts.Event;

/** What happens to an agent. Topic {@code staffing.agent}, key: agentId. */
public sealed interface AgentEvent extends Event permits AgentJoined, AgentChanged, AgentLeft {
    /** Topic of these events. */
    String TOPIC = "staffing.agent";
}
