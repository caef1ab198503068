package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** All customers are to be compared with each other, in the background. */
@ApplicationScoped
class StartDuplicateRun {

    private final DuplicateRuns runs;
    private final CurrentUser user;
    private final Clock clock;

    StartDuplicateRun(DuplicateRuns runs, CurrentUser user, Clock clock) {
        this.runs = runs;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    DuplicateRunView handle() {
        DuplicateRun run = new DuplicateRun(user.name(), clock.instant());
        runs.persistAndFlush(run);
        return runs.view(run);
    }
}
