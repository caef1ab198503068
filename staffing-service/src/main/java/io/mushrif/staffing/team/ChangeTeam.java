package io.mushrif.staffing.team;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A team gets another name or other supervisors. */
@ApplicationScoped
class ChangeTeam {

    /** What changes; what is absent stays. */
    public record Request(
            @Valid LocalizedText name,
            @Size(max = 20) List<@NotBlank @Size(max = 100) String> supervisors) {}

    private final Teams teams;
    private final Outbox outbox;
    private final Precondition precondition;
    private final Clock clock;

    ChangeTeam(Teams teams, Outbox outbox, Precondition precondition, Clock clock) {
        this.teams = teams;
        this.outbox = outbox;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    Team handle(UUID id, Request request) {
        Team team = teams.require(id);
        precondition.require(team.version());
        outbox.append(team.change(request, clock.instant()));
        teams.flush();
        return team;
    }
}
