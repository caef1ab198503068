package io.mushrif.staffing.agent;

import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An agent as the API shows it.
 *
 * @param languages languages spoken, ISO 639-1
 * @param capacity open complaints that the agent may hold at once; absent for the default of the
 *     site
 * @param leftOn last day; absent while active
 */
public record AgentView(
        UUID id,
        String username,
        LocalizedText name,
        String email,
        UUID teamId,
        List<String> languages,
        List<String> skills,
        Integer capacity,
        AgentStatus status,
        LocalDate leftOn,
        String source,
        String externalId,
        Instant createdAt) {}
