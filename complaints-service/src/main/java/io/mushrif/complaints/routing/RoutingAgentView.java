package io.mushrif.complaints.routing;

import java.util.List;
import java.util.UUID;

/**
 * An agent as routing sees them.
 *
 * @param load open complaints that they hold and that await the response
 * @param capacity how many they may hold; more only by hand
 */
public record RoutingAgentView(
        UUID agentId,
        String username,
        UUID teamId,
        boolean onShift,
        List<String> languages,
        List<String> skills,
        int load,
        int capacity) {}
