package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.complaints.clock.Clocks;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What every new complaint has in common, however it came to be: entries in the timeline, clocks,
 * events.
 */
@ApplicationScoped
class NewComplaint {

    private final Complaints complaints;
    private final ComplaintReferences references;
    private final Timeline timeline;
    private final Clocks clocks;
    private final Outbox outbox;
    private final Event<ComplaintHappened> happened;
    private final CurrentUser user;
    private final Clock clock;

    NewComplaint(
            Complaints complaints,
            ComplaintReferences references,
            Timeline timeline,
            Clocks clocks,
            Outbox outbox,
            Event<ComplaintHappened> happened,
            CurrentUser user,
            Clock clock) {
        this.complaints = complaints;
        this.references = references;
        this.timeline = timeline;
        this.clocks = clocks;
        this.outbox = outbox;
        this.happened = happened;
        this.user = user;
        this.clock = clock;
    }

    /** The next reference. */
    String reference(Instant now) {
        return references.next(1, now).get(0);
    }

    /** Registers a complaint that came out of another one. */
    ComplaintWork.Done register(Complaint complaint, TimelineType origin, Object... details) {
        Instant now = clock.instant();
        List<Happening> happenings = new ArrayList<>(List.of(received(complaint)));
        complaint.acknowledgedBefore(now).ifPresent(happenings::add);
        happenings.add(Happening.of(origin, now, details));
        return register(complaint, happenings, List.of(), now);
    }

    /** That it was received. */
    static Happening received(Complaint complaint) {
        return Happening.of(
                TimelineType.REGISTERED,
                complaint.receivedAt(),
                "channel",
                complaint.channel().name(),
                "priority",
                complaint.priority().name());
    }

    /**
     * Stores a new complaint with all that has happened to it so far.
     *
     * @param further events beside that of the registration
     */
    @Transactional(Transactional.TxType.MANDATORY)
    ComplaintWork.Done register(
            Complaint complaint,
            List<Happening> happenings,
            List<ComplaintEvent> further,
            Instant now) {
        ClockReadings readings =
                clocks.read(
                        complaint.regime(),
                        complaint.priority().name(),
                        happenings.stream()
                                .flatMap(happening -> happening.clockEvent().stream())
                                .toList());
        complaint.due(readings.nextDue());
        List<TimelineEntry> entries =
                happenings.stream()
                        .map(happening -> timeline.entry(complaint, happening, user.name()))
                        .toList();
        // persisted when nothing of it changes any more, so that it is written once
        complaints.persist(complaint);
        timeline.append(entries);
        complaints.flush();
        clocks.start(complaint.id(), readings);
        List<ComplaintEvent> events = new ArrayList<>();
        events.add(
                new ComplaintRegistered(
                        complaint.id(),
                        complaint.reference(),
                        complaint.customerId(),
                        complaint.profile(),
                        now));
        events.addAll(further);
        outbox.append(events);
        happened.fire(
                new ComplaintHappened(
                        complaint, null, happenings.stream().map(Happening::type).toList(), now));
        return new ComplaintWork.Done(0, complaint.view(readings.clocks()));
    }
}
