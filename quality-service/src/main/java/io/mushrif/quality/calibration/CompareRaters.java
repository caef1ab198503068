package io.mushrif.quality.calibration;

import io.mushrif.quality.scorecard.ScorecardVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Results of a session from what its raters gave. */
@ApplicationScoped
class CompareRaters {

    private final CalibrationItems items;
    private final CalibrationScores scores;
    private final ScorecardVersions scorecards;

    CompareRaters(CalibrationItems items, CalibrationScores scores, ScorecardVersions scorecards) {
        this.items = items;
        this.scores = scores;
        this.scorecards = scorecards;
    }

    @Transactional
    CalibrationResults results(Calibration session) {
        List<UUID> scored = items.of(session.id()).stream().map(CalibrationItem::id).toList();
        List<Given> given = scores.of(session.id()).stream().map(CalibrationScore::given).toList();
        return new RaterComparison(
                        scorecards.pinned(session.scorecardId(), session.scorecardVersion()),
                        scored,
                        session.participants(),
                        given)
                .results();
    }
}
