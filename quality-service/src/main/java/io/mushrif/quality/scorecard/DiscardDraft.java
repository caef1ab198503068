package io.mushrif.quality.scorecard;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** The draft of the next version is thrown away; what is published stays. */
@ApplicationScoped
class DiscardDraft {

    private final Scorecards scorecards;
    private final Precondition precondition;

    DiscardDraft(Scorecards scorecards, Precondition precondition) {
        this.scorecards = scorecards;
        this.precondition = precondition;
    }

    @Transactional
    Scorecard handle(UUID id) {
        Scorecard scorecard = scorecards.require(id);
        precondition.require(scorecard.version());
        scorecard.discard();
        scorecards.flush();
        return scorecard;
    }
}
