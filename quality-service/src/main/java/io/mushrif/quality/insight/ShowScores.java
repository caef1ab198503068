package io.mushrif.quality.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Scores by agent, team, question or week. */
@ApplicationScoped
class ShowScores {

    private final InsightRows rows;

    ShowScores(InsightRows rows) {
        this.rows = rows;
    }

    @Transactional
    ScoresView handle(ScoreBy by, InsightFilter filter) {
        filter.check();
        List<ScoreLine> found = rows.scores(by, filter);
        return new ScoresView(
                filter.from,
                filter.to,
                by,
                found.isEmpty() ? null : found.get(0),
                found.stream().skip(1).toList());
    }
}
