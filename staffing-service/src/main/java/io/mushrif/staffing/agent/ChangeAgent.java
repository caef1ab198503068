package io.mushrif.staffing.agent;

import io.mushrif.platform.concurrency.Precondition;
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

/** An agent moves to another team, learns a skill, gets another name. */
@ApplicationScoped
class ChangeAgent {

    /** What changes; what is absent stays. */
    public record Request(
            @Valid LocalizedText name,
            @Email @Size(max = 254) String email,
            UUID teamId,
            @Size(max = 20) List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> skills,
            @Min(0) @Max(1000) Integer capacity) {}

    private final Agents agents;
    private final Teams teams;
    private final Outbox outbox;
    private final Precondition precondition;
    private final Clock clock;

    ChangeAgent(Agents agents, Teams teams, Outbox outbox, Precondition precondition, Clock clock) {
        this.agents = agents;
        this.teams = teams;
        this.outbox = outbox;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    Agent handle(UUID id, Request request) {
        Agent agent = agents.require(id);
        precondition.require(agent.version());
        if (request.teamId() != null && !teams.exists(request.teamId())) {
            throw ProblemException.invalid("teamId", "unknown-reference");
        }
        outbox.append(agent.change(request, clock.instant()));
        agents.flush();
        return agent;
    }
}
