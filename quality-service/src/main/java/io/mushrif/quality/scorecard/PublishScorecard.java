package io.mushrif.quality.scorecard;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A draft goes into use as the next version. */
@ApplicationScoped
class PublishScorecard {

    private final Scorecards scorecards;
    private final ScorecardVersions versions;
    private final Precondition precondition;
    private final CurrentUser user;
    private final Clock clock;

    PublishScorecard(
            Scorecards scorecards,
            ScorecardVersions versions,
            Precondition precondition,
            CurrentUser user,
            Clock clock) {
        this.scorecards = scorecards;
        this.versions = versions;
        this.precondition = precondition;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    Scorecard handle(UUID id) {
        Scorecard scorecard = scorecards.require(id);
        precondition.require(scorecard.version());
        versions.persist(scorecard.publish(user.name(), clock.instant()));
        scorecards.flush();
        return scorecard;
    }
}
