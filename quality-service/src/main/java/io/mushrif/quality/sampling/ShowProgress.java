package io.mushrif.quality.sampling;

import io.mushrif.platform.time.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How far a plan is in a period. */
@ApplicationScoped
class ShowProgress {

    private final SamplingPlans plans;
    private final AssignmentRows rows;
    private final SamplingConfig config;
    private final Site site;
    private final Clock clock;

    ShowProgress(
            SamplingPlans plans,
            AssignmentRows rows,
            SamplingConfig config,
            Site site,
            Clock clock) {
        this.plans = plans;
        this.rows = rows;
        this.config = config;
        this.site = site;
        this.clock = clock;
    }

    /**
     * The progress.
     *
     * @param at a moment of the period; null for now
     */
    @Transactional
    ProgressView handle(UUID planId, Instant at) {
        SamplingPlan plan = plans.require(planId);
        PlanContent content = plan.content();
        Instant moment = at == null ? clock.instant() : at;
        Slice slice = slice(moment, content, content.spread());
        Slice period = slice(moment, content, 1);
        List<ProgressView.Line> lines = new ArrayList<>();
        for (Map.Entry<String, Map<AssignmentState, Integer>> cell :
                rows.progress(planId, period.from(), period.to()).entrySet()) {
            Map<AssignmentState, Integer> counts = cell.getValue();
            int done = counts.getOrDefault(AssignmentState.DONE, 0);
            lines.add(
                    new ProgressView.Line(
                            cell.getKey(),
                            content.method() == SamplingMethod.QUOTA ? content.size() : null,
                            done + counts.getOrDefault(AssignmentState.OPEN, 0),
                            done,
                            counts.getOrDefault(AssignmentState.SKIPPED, 0)));
        }
        return new ProgressView(
                planId,
                slice.periodStart(),
                content.size(),
                slice.target(content.size()),
                lines.stream().mapToInt(ProgressView.Line::drawn).sum(),
                lines.stream().mapToInt(ProgressView.Line::done).sum(),
                lines);
    }

    private Slice slice(Instant moment, PlanContent content, int spread) {
        return Slice.at(moment, content.period(), spread, site.zone(), config.weekStart());
    }
}
