package io.mushrif.quality.scorecard;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A draft of the next version of a published scorecard is begun. */
@ApplicationScoped
class ReviseScorecard {

    private final Scorecards scorecards;
    private final Precondition precondition;

    ReviseScorecard(Scorecards scorecards, Precondition precondition) {
        this.scorecards = scorecards;
        this.precondition = precondition;
    }

    @Transactional
    Scorecard handle(UUID id) {
        Scorecard scorecard = scorecards.require(id);
        precondition.require(scorecard.version());
        scorecard.revise();
        scorecards.flush();
        return scorecard;
    }
}
