package io.mushrif.staffing.agent;

import java.util.UUID;

/**
 * An agent leaves; fired in the transaction in which that is written.
 *
 * @param agentId the agent
 */
public record AgentLeaving(UUID agentId) {}
