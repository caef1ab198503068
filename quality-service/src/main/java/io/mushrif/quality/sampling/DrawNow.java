package io.mushrif.quality.sampling;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A sample is drawn by hand from a time of one's choice, or it is looked at what would be drawn.
 */
@ApplicationScoped
class DrawNow {

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * The time.
     *
     * @param from interactions that began at this time or later
     * @param to and before this time; now or earlier
     */
    @Schema(
            name = "DrawSample",
            example = "{\"from\": \"2026-03-01T00:00:00Z\", \"to\": \"2026-04-01T00:00:00Z\"}")
    public record Request(@NotNull Instant from, @NotNull Instant to) {}

    private final SamplingPlans plans;
    private final Samples samples;
    private final DrawSample drawSample;
    private final Clock clock;

    DrawNow(SamplingPlans plans, Samples samples, DrawSample drawSample, Clock clock) {
        this.plans = plans;
        this.samples = samples;
        this.drawSample = drawSample;
        this.clock = clock;
    }

    /**
     * Draws the whole size of the plan.
     *
     * @throws ProblemException 409 when the plan has ended or this time was drawn before
     */
    @Transactional
    Sample handle(UUID planId, Request request) {
        check(request);
        SamplingPlan plan = plans.requireLocked(planId);
        plan.requireActive();
        if (samples.of(planId, request.from(), request.to()).isPresent()) {
            throw ProblemException.conflict("sample-drawn-before");
        }
        return drawSample.handle(plan, slice(request), SampleState.CLOSED);
    }

    /** What would be drawn; nothing changes. */
    @Transactional
    SamplePreview preview(UUID planId, Request request) {
        check(request);
        SamplingPlan plan = plans.require(planId);
        return SamplePreview.of(drawSample.draw(plan, slice(request), Ids.next(), Map.of()));
    }

    private void check(Request request) {
        if (!request.from().isBefore(request.to())) {
            throw ProblemException.invalid("from", "bad-range", "to");
        }
        if (request.to().isAfter(clock.instant())) {
            throw ProblemException.invalid("to", "past-or-present");
        }
        if (Duration.between(request.from(), request.to()).compareTo(LONGEST) > 0) {
            throw ProblemException.invalid("to", "within-a-year");
        }
    }

    private static Slice slice(Request request) {
        return new Slice(request.from(), request.from(), request.to(), 1, 1);
    }
}
