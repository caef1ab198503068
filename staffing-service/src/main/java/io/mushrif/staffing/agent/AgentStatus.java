package io.mushrif.staffing.agent;

/** Whether an agent works here. */
public enum AgentStatus {
    /** Works here. */
    ACTIVE,
    /** Has left. */
    LEFT
}
