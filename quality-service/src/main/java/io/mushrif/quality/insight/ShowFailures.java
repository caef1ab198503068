package io.mushrif.quality.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where points are lost. */
@ApplicationScoped
class ShowFailures {

    private final InsightRows rows;

    ShowFailures(InsightRows rows) {
        this.rows = rows;
    }

    @Transactional
    FailuresView handle(FailureBy by, InsightFilter filter) {
        filter.check();
        List<FailureLine> found = rows.failures(by, filter);
        return new FailuresView(
                filter.from,
                filter.to,
                by,
                found.stream().mapToLong(FailureLine::failures).sum(),
                found);
    }
}
