package io.mushrif.reporting.fact;

import io.mushrif.contracts.complaint.ComplaintProfile;
import java.util.UUID;

/** What a fact can be grouped and filtered by; each may be absent. */
record Dimensions(
        String product,
        String category,
        String channel,
        String legalEntity,
        String priority,
        UUID teamId,
        UUID agentId) {

    static Dimensions of(ComplaintProfile profile) {
        return new Dimensions(
                profile.product(),
                profile.category(),
                profile.channel(),
                profile.legalEntity(),
                profile.priority(),
                profile.teamId(),
                profile.agentId());
    }

    static Dimensions of(String channel, UUID teamId, UUID agentId) {
        return new Dimensions(null, null, channel, null, null, teamId, agentId);
    }
}
