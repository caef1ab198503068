package io.mushrif.reporting.fact;

import static io.mushrif.reporting.fact.FactName.COMPLAINT_ACKNOWLEDGED;
import static io.mushrif.reporting.fact.FactName.COMPLAINT_BACKLOG;
import static io.mushrif.reporting.fact.FactName.COMPLAINT_ESCALATED;
import static io.mushrif.reporting.fact.FactName.COMPLAINT_RECEIVED;
import static io.mushrif.reporting.fact.FactName.COMPLAINT_RESOLVED;
import static io.mushrif.reporting.fact.FactName.COMPLAINT_RESPONDED;
import static io.mushrif.reporting.fact.FactName.EVALUATION_COMPLETED;
import static io.mushrif.reporting.fact.FactName.INTERACTION_RECORDED;
import static io.mushrif.reporting.fact.FactName.SERVICE_CLOCK_BREACHED;
import static io.mushrif.reporting.fact.FactName.STATUTORY_CLOCK_BREACHED;

import io.mushrif.contracts.Event;
import io.mushrif.contracts.complaint.ComplaintAcknowledged;
import io.mushrif.contracts.complaint.ComplaintClockBreached;
import io.mushrif.contracts.complaint.ComplaintClosed;
import io.mushrif.contracts.complaint.ComplaintEscalated;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintImported;
import io.mushrif.contracts.complaint.ComplaintMerged;
import io.mushrif.contracts.complaint.ComplaintProfile;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.complaint.ComplaintReopened;
import io.mushrif.contracts.complaint.ComplaintResolved;
import io.mushrif.contracts.complaint.ComplaintWithdrawn;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.evaluation.EvaluationRescored;
import io.mushrif.contracts.interaction.InteractionRecorded;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The facts that an event says. */
final class FactsOf {

    /** The events of a complaint that say a fact. */
    static final List<Class<? extends ComplaintEvent>> COMPLAINT_EVENTS =
            List.of(
                    ComplaintRegistered.class,
                    ComplaintImported.class,
                    ComplaintAcknowledged.class,
                    ComplaintResolved.class,
                    ComplaintClosed.class,
                    ComplaintReopened.class,
                    ComplaintWithdrawn.class,
                    ComplaintMerged.class,
                    ComplaintEscalated.class,
                    ComplaintClockBreached.class);

    private static final BigDecimal OPENED = BigDecimal.ONE;
    private static final BigDecimal ENDED = BigDecimal.ONE.negate();

    private FactsOf() {}

    /** The facts of an event under its id; none when it says none. */
    static List<Fact> of(UUID id, Event event) {
        if (event instanceof ComplaintRegistered registered) {
            return registered(id, registered);
        }
        if (event instanceof ComplaintImported imported) {
            return imported(id, imported);
        }
        if (event instanceof ComplaintAcknowledged acknowledged) {
            return List.of(
                    happened(id, COMPLAINT_ACKNOWLEDGED, event, of(acknowledged.profile()))
                            .measured(seconds(acknowledged.elapsed()))
                            .marked(acknowledged.inTime()));
        }
        if (event instanceof ComplaintResolved resolved) {
            return List.of(
                    happened(id, COMPLAINT_RESOLVED, event, of(resolved.profile()))
                            .measured(seconds(resolved.elapsed()))
                            .marked(resolved.inTime()));
        }
        if (event instanceof ComplaintClosed closed) {
            return List.of(backlog(id, event, closed.profile(), ENDED));
        }
        if (event instanceof ComplaintWithdrawn withdrawn) {
            return List.of(backlog(id, event, withdrawn.profile(), ENDED));
        }
        if (event instanceof ComplaintMerged merged) {
            return List.of(backlog(id, event, merged.profile(), ENDED));
        }
        if (event instanceof ComplaintEscalated escalated) {
            return List.of(
                    happened(id, COMPLAINT_ESCALATED, event, of(escalated.profile()))
                            .measured(BigDecimal.valueOf(escalated.level())));
        }
        if (event instanceof ComplaintClockBreached breached) {
            boolean statutory = breached.kind().equals("STATUTORY");
            FactName name = statutory ? STATUTORY_CLOCK_BREACHED : SERVICE_CLOCK_BREACHED;
            return List.of(happened(id, name, event, of(breached.profile())));
        }
        if (event instanceof ComplaintReopened reopened) {
            return List.of(backlog(id, event, reopened.profile(), OPENED));
        }
        if (event instanceof EvaluationCompleted evaluation) {
            return List.of(evaluated(id, evaluation));
        }
        if (event instanceof EvaluationRescored evaluation) {
            return List.of(rescored(id, evaluation));
        }
        if (event instanceof InteractionRecorded interaction) {
            return List.of(interacted(id, interaction));
        }
        return List.of();
    }

    private static List<Fact> registered(UUID id, ComplaintRegistered event) {
        return List.of(
                takenIn(id, COMPLAINT_RECEIVED, event, event.profile()).ofRevision(0),
                takenIn(id, COMPLAINT_BACKLOG, event, event.profile())
                        .ofRevision(0)
                        .measured(OPENED));
    }

    private static List<Fact> imported(UUID id, ComplaintImported event) {
        List<Fact> facts = new ArrayList<>(3);
        ComplaintProfile profile = event.profile();
        int revision = event.revision();
        facts.add(takenIn(id, COMPLAINT_RECEIVED, event, profile).ofRevision(revision));
        if (event.respondedInTime() != null) {
            facts.add(
                    takenIn(id, COMPLAINT_RESPONDED, event, profile)
                            .ofRevision(revision)
                            .marked(event.respondedInTime()));
        }
        if (event.open()) {
            facts.add(
                    takenIn(id, COMPLAINT_BACKLOG, event, profile)
                            .ofRevision(revision)
                            .measured(OPENED));
        }
        return facts;
    }

    /** An evaluation in which no question was applicable has no score and passes nothing. */
    private static Fact evaluated(UUID id, EvaluationCompleted event) {
        Dimensions dimensions = Dimensions.of(null, event.teamId(), event.agentId());
        return happened(id, EVALUATION_COMPLETED, event, dimensions)
                .ofRevision(0)
                .measured(event.score())
                .marked(event.score() == null ? null : event.passed());
    }

    /** Counts when the evaluation was completed, in place of what it said before. */
    private static Fact rescored(UUID id, EvaluationRescored event) {
        Dimensions dimensions = Dimensions.of(null, event.teamId(), event.agentId());
        return Fact.of(
                        id,
                        EVALUATION_COMPLETED,
                        event.completedAt(),
                        event.aggregateId(),
                        dimensions)
                .ofRevision(event.revision())
                .measured(event.score())
                .marked(event.score() == null ? null : event.passed());
    }

    private static Fact interacted(UUID id, InteractionRecorded event) {
        Dimensions dimensions = Dimensions.of(event.channel(), event.teamId(), event.agentId());
        return happened(id, INTERACTION_RECORDED, event, dimensions)
                .measured(seconds(event.handled()));
    }

    private static Fact backlog(UUID id, Event event, ComplaintProfile profile, BigDecimal change) {
        return happened(id, COMPLAINT_BACKLOG, event, of(profile)).measured(change);
    }

    private static Fact takenIn(UUID id, FactName name, Event event, ComplaintProfile profile) {
        return Fact.of(id, name, profile.receivedAt(), event.aggregateId(), of(profile));
    }

    private static Fact happened(UUID id, FactName name, Event event, Dimensions dimensions) {
        return Fact.of(id, name, event.occurredAt(), event.aggregateId(), dimensions);
    }

    private static Dimensions of(ComplaintProfile profile) {
        return Dimensions.of(profile);
    }

    private static BigDecimal seconds(Duration duration) {
        return duration == null
                ? null
                : BigDecimal.valueOf(duration.getSeconds())
                        .add(BigDecimal.valueOf(duration.getNano(), 9))
                        .stripTrailingZeros();
    }
}
