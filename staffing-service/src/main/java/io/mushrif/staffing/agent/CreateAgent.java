package io.mushrif.staffing.agent;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.staffing.team.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Somebody joins a team. */
@ApplicationScoped
class CreateAgent {

    /**
     * What is known of a new agent.
     *
     * @param username user name at the identity provider; no two active agents share one
     * @param languages ISO 639-1
     * @param capacity open complaints that the agent may hold at once, 0 to 1000; absent for the
     *     default of the site
     */
    public record Request(
            @NotBlank @Size(max = 100) String username,
            @NotNull @Valid LocalizedText name,
            @Email @Size(max = 254) String email,
            @NotNull UUID teamId,
            @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> skills,
            @Min(0) @Max(1000) Integer capacity,
            @Size(max = 50) String source,
            @Size(max = 200) String externalId) {}

    private final Agents agents;
    private final Teams teams;
    private final Outbox outbox;
    private final Clock clock;

    CreateAgent(Agents agents, Teams teams, Outbox outbox, Clock clock) {
        this.agents = agents;
        this.teams = teams;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Agent handle(Request request) {
        if (!teams.exists(request.teamId())) {
            throw ProblemException.invalid("teamId", "unknown-reference");
        }
        if (request.externalId() != null && agents.has(request.source(), request.externalId())) {
            throw ProblemException.conflict(
                    "already-exists", "agent", "externalId", request.externalId());
        }
        if (agents.hasActive(request.username())) {
            throw ProblemException.conflict(
                    "already-exists", "agent", "username", request.username());
        }
        Agent agent = new Agent(request, clock.instant());
        agents.persist(agent);
        outbox.append(agent.joined());
        return agent;
    }
}
