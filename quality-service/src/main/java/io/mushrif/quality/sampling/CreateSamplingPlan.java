package io.mushrif.quality.sampling;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import io.mushrif.quality.scorecard.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Somebody writes a sampling plan, or writes it anew. */
@ApplicationScoped
class CreateSamplingPlan {

    private final SamplingPlans plans;
    private final SamplingRights rights;
    private final Scorecards scorecards;
    private final SamplingConfig config;
    private final Site site;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CreateSamplingPlan(
            SamplingPlans plans,
            SamplingRights rights,
            Scorecards scorecards,
            SamplingConfig config,
            Site site,
            Clock clock) {
        this.plans = plans;
        this.rights = rights;
        this.scorecards = scorecards;
        this.config = config;
        this.site = site;
        this.clock = clock;
    }

    /** It draws from the slice on that is running. */
    @Transactional
    SamplingPlan handle(PlanContent request) {
        check(request);
        PlanContent content = request.complete(random.nextLong(Integer.MAX_VALUE));
        Instant now = clock.instant();
        SamplingPlan plan =
                new SamplingPlan(content, slice(content, now).from(), rights.user(), now);
        plans.persist(plan);
        plans.flush();
        return plan;
    }

    /** Another period or spread begins with the slice that is running then. */
    @Transactional
    SamplingPlan change(SamplingPlan plan, PlanContent request) {
        check(request);
        PlanContent before = plan.content();
        PlanContent content = request.complete(before.seed());
        boolean otherSlices =
                content.period() != before.period() || !content.spread().equals(before.spread());
        plan.change(content);
        if (otherSlices) {
            Instant begin = slice(content, clock.instant()).from();
            plan.drawnUntil(begin.isAfter(plan.drawnUntil()) ? begin : plan.drawnUntil());
        }
        plans.flush();
        return plan;
    }

    private Slice slice(PlanContent content, Instant at) {
        return Slice.at(at, content.period(), content.spread(), site.zone(), config.weekStart());
    }

    private void check(PlanContent request) {
        rights.requirePlanOf(request.teamId());
        request.check();
        UUID scorecard = request.scorecardId();
        if (scorecard != null && scorecards.findByIdOptional(scorecard).isEmpty()) {
            throw ProblemException.invalid("scorecardId", "unknown-reference");
        }
    }
}
