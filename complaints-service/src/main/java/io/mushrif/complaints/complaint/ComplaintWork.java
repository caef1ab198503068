package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;
import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.complaints.clock.Clocks;
import io.mushrif.contracts.Event;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What every verb on a complaint has in common: rights, the caller's version, entries in the
 * timeline, clocks read again from the log, events. Other features work on complaints through it.
 */
@ApplicationScoped
public class ComplaintWork {

    /** What is done with a complaint; what it returns goes into the timeline. */
    public interface Verb {
        /** Does it. */
        List<Happening> apply(Complaint complaint, Instant now);
    }

    /** A complaint after a verb. */
    public record After(
            Complaint complaint, ComplaintStatus before, ClockReadings clocks, Instant now) {}

    /** Events of a verb. */
    public interface Telling {
        /** What others learn of it. */
        List<? extends Event> tell(After after);

        /** For what concerns nobody else. */
        static List<Event> nobody(After after) {
            return List.of();
        }
    }

    /**
     * On whose account something is done, and what else the timeline says of it.
     *
     * @param actor who is named in the timeline
     * @param details added to those of the verb, such as the job that it was one item of
     */
    public record Occasion(String actor, Map<String, Object> details) {

        public Occasion {
            details = Map.copyOf(details);
        }
    }

    /** A complaint after a verb, as the API shows it. */
    public record Done(long version, ComplaintView view) {}

    private final Complaints complaints;
    private final ComplaintAccessPolicy access;
    private final Precondition precondition;
    private final Timeline timeline;
    private final Clocks clocks;
    private final Outbox outbox;
    private final jakarta.enterprise.event.Event<ComplaintHappened> happened;
    private final CurrentUser user;
    private final Clock clock;

    ComplaintWork(
            Complaints complaints,
            ComplaintAccessPolicy access,
            Precondition precondition,
            Timeline timeline,
            Clocks clocks,
            Outbox outbox,
            jakarta.enterprise.event.Event<ComplaintHappened> happened,
            CurrentUser user,
            Clock clock) {
        this.complaints = complaints;
        this.access = access;
        this.precondition = precondition;
        this.timeline = timeline;
        this.clocks = clocks;
        this.outbox = outbox;
        this.happened = happened;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Does something with a complaint on behalf of the current user, who has to know its present
     * version ({@code If-Match}).
     */
    @Transactional
    public Done onBehalfOfUser(UUID id, Verb verb, Telling telling) {
        Complaint complaint = complaints.lock(id);
        access.require(complaint);
        precondition.require(complaint.version());
        return done(complaint, apply(complaint, verb, telling, user.name()));
    }

    /**
     * Adds something to a complaint on behalf of the current user, whatever version they have seen:
     * for what takes nothing away from anybody, such as a file or a note.
     */
    @Transactional
    public Done addition(UUID id, Verb verb, Telling telling) {
        Complaint complaint = complaints.lock(id);
        access.require(complaint);
        return done(complaint, apply(complaint, verb, telling, user.name()));
    }

    /**
     * Does something with a complaint because of something else that happened, inside its
     * transaction.
     *
     * @param actor who is named in the timeline
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Done becauseOf(UUID id, Verb verb, Telling telling, String actor) {
        Complaint complaint = complaints.lock(id);
        return done(complaint, apply(complaint, verb, telling, actor));
    }

    /** Does something with a complaint on an occasion that the timeline names, like the above. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Done becauseOf(UUID id, Verb verb, Telling telling, Occasion occasion) {
        return becauseOf(
                id,
                (complaint, now) ->
                        verb.apply(complaint, now).stream()
                                .map(happening -> happening.with(occasion.details()))
                                .toList(),
                telling,
                occasion.actor());
    }

    /**
     * The complaint, which nobody else changes until the running transaction ends; empty when there
     * is none.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Complaint> locked(UUID id) {
        return complaints.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which complaints the current user may see and work on. */
    public ComplaintRights rights() {
        return access.rights();
    }

    /**
     * A complaint that the current user may see.
     *
     * @throws ProblemException 404 when there is none, 403 when the user may not see it
     */
    @Transactional
    public Complaint visible(UUID id) {
        Complaint complaint = complaints.require(id);
        access.require(complaint);
        return complaint;
    }

    /** A complaint in the version that the current user has to know. */
    @Transactional
    Complaint known(UUID id) {
        Complaint complaint = visible(id);
        precondition.require(complaint.version());
        return complaint;
    }

    /**
     * A complaint that the current user names in a request.
     *
     * @throws ProblemException 400 naming the field when there is none, 403 when the user may not
     *     see it
     */
    @Transactional
    public Complaint referenced(UUID id, String field) {
        Complaint complaint =
                complaints
                        .findByIdOptional(id)
                        .orElseThrow(() -> ProblemException.invalid(field, "unknown-reference"));
        access.require(complaint);
        return complaint;
    }

    private Done done(Complaint complaint, ClockReadings readings) {
        complaints.flush();
        return new Done(complaint.version(), complaint.view(readings.clocks()));
    }

    private ClockReadings apply(Complaint complaint, Verb verb, Telling telling, String actor) {
        Instant now = clock.instant();
        ComplaintStatus before = complaint.status();
        // read before anything changes: a query in between would write the complaint twice
        List<ClockEvent> log = new ArrayList<>(timeline.clockLog(complaint.id()));
        List<Happening> happenings = verb.apply(complaint, now);
        timeline.append(complaint, happenings, actor);
        happenings.stream().flatMap(happening -> happening.clockEvent().stream()).forEach(log::add);
        ClockReadings readings = read(complaint, log);
        clocks.keep(complaint.id(), readings);
        complaint.due(readings.nextDue());
        outbox.append(telling.tell(new After(complaint, before, readings, now)));
        happened.fire(
                new ComplaintHappened(
                        complaint, before, happenings.stream().map(Happening::type).toList(), now));
        return readings;
    }

    /** What the clocks of a complaint show now. */
    public ClockReadings read(Complaint complaint) {
        return read(complaint, timeline.clockLog(complaint.id()));
    }

    private ClockReadings read(Complaint complaint, List<ClockEvent> log) {
        return hasClocks(complaint.status(), log)
                ? clocks.read(complaint.regime(), complaint.priority().name(), log)
                : ClockReadings.none();
    }

    /** Not of a complaint that was answered elsewhere before it came here: nobody knows when. */
    static boolean hasClocks(ComplaintStatus status, List<ClockEvent> log) {
        return status.awaitsResponse()
                || log.stream()
                        .anyMatch(
                                event ->
                                        event.type() == ClockEvent.Type.RESOLVED
                                                || event.type() == ClockEvent.Type.ENDED);
    }
}
