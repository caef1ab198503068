package io.mushrif.staffing.team;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;

/** A new team is set up. */
@ApplicationScoped
class CreateTeam {

    /**
     * What a team needs.
     *
     * @param supervisors user names of those who lead it
     * @param source system that the team comes from, with {@code externalId} unique
     */
    public record Request(
            @NotNull @Valid LocalizedText name,
            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 100) String> supervisors,
            @Size(max = 50) String source,
            @Size(max = 200) String externalId) {}

    private final Teams teams;
    private final Outbox outbox;
    private final Clock clock;

    CreateTeam(Teams teams, Outbox outbox, Clock clock) {
        this.teams = teams;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Team handle(Request request) {
        if (request.externalId() != null && teams.has(request.source(), request.externalId())) {
            throw ProblemException.conflict(
                    "already-exists", "team", "externalId", request.externalId());
        }
        Team team = new Team(request, clock.instant());
        teams.persist(team);
        outbox.append(team.created());
        return team;
    }
}
