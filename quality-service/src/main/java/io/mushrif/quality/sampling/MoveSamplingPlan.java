package io.mushrif.quality.sampling;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** A sampling plan is changed or ended. */
@ApplicationScoped
class MoveSamplingPlan {

    private final SamplingPlans plans;
    private final CreateSamplingPlan createSamplingPlan;
    private final Precondition precondition;

    MoveSamplingPlan(
            SamplingPlans plans, CreateSamplingPlan createSamplingPlan, Precondition precondition) {
        this.plans = plans;
        this.createSamplingPlan = createSamplingPlan;
        this.precondition = precondition;
    }

    @Transactional
    SamplingPlan change(UUID id, PlanContent request) {
        SamplingPlan plan = locked(id);
        return createSamplingPlan.change(plan, request);
    }

    @Transactional
    SamplingPlan end(UUID id) {
        SamplingPlan plan = locked(id);
        plan.end();
        plans.flush();
        return plan;
    }

    private SamplingPlan locked(UUID id) {
        SamplingPlan plan = plans.requireLocked(id);
        precondition.require(plan.version());
        return plan;
    }
}
