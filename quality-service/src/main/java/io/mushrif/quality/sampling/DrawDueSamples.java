package io.mushrif.quality.sampling;

import io.mushrif.platform.time.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Draws what is due: slices that have ended, and of plans that draw from the stream the running
 * one. A plan that another replica works on is passed over; each slice is drawn in one transaction.
 */
@ApplicationScoped
class DrawDueSamples {

    private static final Logger LOG = Logger.getLogger(DrawDueSamples.class);

    private final SamplingPlans plans;
    private final DrawSample drawSample;
    private final EntityManager entities;
    private final SamplingConfig config;
    private final Site site;
    private final Clock clock;

    DrawDueSamples(
            SamplingPlans plans,
            DrawSample drawSample,
            EntityManager entities,
            SamplingConfig config,
            Site site,
            Clock clock) {
        this.plans = plans;
        this.drawSample = drawSample;
        this.entities = entities;
        this.config = config;
        this.site = site;
        this.clock = clock;
    }

    @Scheduled(
            every = "${mushrif.sampling.every:1m}",
            delayed = "10s",
            identity = "sampling-draw",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void all() {
        for (UUID id : plans.active()) {
            try {
                draw(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "plan %s could not be drawn; it is tried again", id);
            }
        }
    }

    /** Draws all that is due of one plan. */
    void draw(UUID id) {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> next(id));
        }
    }

    /** One slice; whether there may be another one. */
    private boolean next(UUID id) {
        boolean free =
                !entities.createNativeQuery(
                                "select id from sampling_plan where id = :id and state = 'ACTIVE'"
                                        + " for update skip locked",
                                UUID.class)
                        .setParameter("id", id)
                        .getResultList()
                        .isEmpty();
        SamplingPlan plan = free ? entities.find(SamplingPlan.class, id) : null;
        if (plan == null) {
            return false;
        }
        Instant now = clock.instant();
        PlanContent content = plan.content();
        Slice slice =
                Slice.at(
                        plan.drawnUntil(),
                        content.period(),
                        content.spread(),
                        site.zone(),
                        config.weekStart());
        if (!now.isBefore(slice.to().plus(config.grace()))) {
            drawSample.handle(plan, slice, SampleState.CLOSED);
            plan.drawnUntil(slice.to());
            return true;
        }
        if (content.timing() == DrawTiming.STREAM) {
            drawSample.handle(plan, slice, SampleState.OPEN);
        }
        return false;
    }
}
