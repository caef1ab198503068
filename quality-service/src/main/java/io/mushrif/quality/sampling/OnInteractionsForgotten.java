package io.mushrif.quality.sampling;

import io.mushrif.quality.interaction.InteractionsForgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** Erased interactions are scored no more; the next in rank takes their place. */
@ApplicationScoped
class OnInteractionsForgotten {

    private final AssignmentRows rows;
    private final SamplingPlans plans;
    private final DrawSample drawSample;
    private final Clock clock;

    OnInteractionsForgotten(
            AssignmentRows rows, SamplingPlans plans, DrawSample drawSample, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.drawSample = drawSample;
        this.clock = clock;
    }

    void handle(@Observes InteractionsForgotten forgotten) {
        for (AssignmentRows.Left left : rows.forget(forgotten.interactions(), clock.instant())) {
            drawSample.replace(plans.findById(left.plan()).content(), left.sample(), left.cell());
        }
    }
}
