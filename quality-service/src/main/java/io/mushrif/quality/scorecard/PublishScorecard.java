package io.mushrif.quality.scorecard;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A draft goes into use. */
@ApplicationScoped
class PublishScorecard {

    private final Scorecards scorecards;
    private final Precondition precondition;
    private final Clock clock;

    PublishScorecard(Scorecards scorecards, Precondition precondition, Clock clock) {
        this.scorecards = scorecards;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    Scorecard handle(UUID id) {
        Scorecard scorecard = scorecards.require(id);
        precondition.require(scorecard.version());
        scorecard.publish(clock.instant());
        scorecards.flush();
        return scorecard;
    }
}
