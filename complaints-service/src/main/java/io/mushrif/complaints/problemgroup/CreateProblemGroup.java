package io.mushrif.complaints.problemgroup;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;

/** A problem that several customers have is named. */
@ApplicationScoped
class CreateProblemGroup {

    /** What is known of the problem. */
    public record Request(
            @NotNull @Valid LocalizedText title,
            @Size(max = 10_000) String description,
            @Size(max = 200) String product,
            @Size(max = 200) String category) {}

    private final ProblemGroups groups;
    private final CurrentUser user;
    private final Clock clock;

    CreateProblemGroup(ProblemGroups groups, CurrentUser user, Clock clock) {
        this.groups = groups;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ProblemGroup handle(Request request) {
        ProblemGroup group = new ProblemGroup(request, user.name(), clock.instant());
        groups.persistAndFlush(group);
        return group;
    }
}
