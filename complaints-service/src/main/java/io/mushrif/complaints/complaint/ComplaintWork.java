package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;
import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.complaints.clock.Clocks;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What every verb on a complaint has in common: rights, the caller's version, one entry in the
 * timeline, clocks read again from the log, events.
 */
@ApplicationScoped
class ComplaintWork {

    /** Events of a verb, from the complaint and its clocks after it. */
    interface Telling {
        List<ComplaintEvent> tell(Complaint complaint, ClockReadings clocks, Instant now);
    }

    /** A complaint after a verb. */
    record Done(long version, ComplaintView view) {}

    private final Complaints complaints;
    private final ComplaintAccessPolicy access;
    private final Precondition precondition;
    private final Timeline timeline;
    private final Clocks clocks;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    ComplaintWork(
            Complaints complaints,
            ComplaintAccessPolicy access,
            Precondition precondition,
            Timeline timeline,
            Clocks clocks,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.complaints = complaints;
        this.access = access;
        this.precondition = precondition;
        this.timeline = timeline;
        this.clocks = clocks;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** Does something with a complaint on behalf of the current user. */
    @Transactional
    Done onBehalfOfUser(UUID id, BiFunction<Complaint, Instant, Happening> verb, Telling telling) {
        Complaint complaint = complaints.require(id);
        access.require(complaint);
        precondition.require(complaint.version());
        ClockReadings readings = apply(complaint, verb, telling, user.name());
        complaints.flush();
        return new Done(complaint.version(), complaint.view(readings.clocks()));
    }

    /** Does something with a complaint because of an event. */
    @Transactional(Transactional.TxType.MANDATORY)
    void becauseOfEvent(
            Complaint complaint,
            BiFunction<Complaint, Instant, Happening> verb,
            Telling telling,
            String actor) {
        apply(complaint, verb, telling, actor);
    }

    private ClockReadings apply(
            Complaint complaint,
            BiFunction<Complaint, Instant, Happening> verb,
            Telling telling,
            String actor) {
        Instant now = clock.instant();
        // read before anything changes: a query in between would write the complaint twice
        List<ClockEvent> log = new ArrayList<>(timeline.clockLog(complaint.id()));
        Happening happening = verb.apply(complaint, now);
        timeline.append(complaint, happening, actor);
        if (happening.type().clockEvent() != null) {
            log.add(new ClockEvent(happening.type().clockEvent(), happening.at()));
        }
        ClockReadings readings = read(complaint, log);
        clocks.keep(complaint.id(), readings);
        complaint.due(readings.nextDue());
        outbox.append(telling.tell(complaint, readings, now));
        return readings;
    }

    /** What the clocks of a complaint show now. */
    ClockReadings read(Complaint complaint) {
        return read(complaint, timeline.clockLog(complaint.id()));
    }

    /** None for a complaint that was answered elsewhere before it came here: nobody knows when. */
    private ClockReadings read(Complaint complaint, List<ClockEvent> log) {
        boolean stoppedHere =
                log.stream()
                        .anyMatch(
                                event ->
                                        event.type() == ClockEvent.Type.RESOLVED
                                                || event.type() == ClockEvent.Type.ENDED);
        return complaint.status().awaitsResponse() || stoppedHere
                ? clocks.read(complaint.priority().name(), log)
                : new ClockReadings(List.of());
    }
}
