package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;
import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.complaints.clock.Clocks;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A complaint is taken in (ISO 10002:2018, 7.2). */
@ApplicationScoped
class RegisterComplaint {

    /**
     * What is known of a complaint at the beginning.
     *
     * @param receivedAt when the customer complained; now if absent. Clocks start here
     * @param source system that it comes from; with {@code externalId} unique
     * @param agentId who shall work on it
     */
    public record Request(
            @NotNull ComplaintChannel channel,
            @NotBlank @Size(max = 10_000) String description,
            UUID customerId,
            @Size(max = 200) String product,
            @Size(max = 200) String category,
            @Size(max = 2000) String remedySought,
            ComplaintPriority priority,
            @Size(max = 200) String legalEntity,
            @Pattern(regexp = "[a-z]{2}") String language,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,
            Instant receivedAt,
            UUID agentId,
            @Size(max = 50) String source,
            @Size(max = 200) String externalId) {}

    private final Complaints complaints;
    private final ComplaintReferences references;
    private final Customers customers;
    private final AssignComplaint assignment;
    private final Timeline timeline;
    private final Clocks clocks;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    RegisterComplaint(
            Complaints complaints,
            ComplaintReferences references,
            Customers customers,
            AssignComplaint assignment,
            Timeline timeline,
            Clocks clocks,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.complaints = complaints;
        this.references = references;
        this.customers = customers;
        this.assignment = assignment;
        this.timeline = timeline;
        this.clocks = clocks;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    ComplaintWork.Done handle(Request request) {
        Instant now = clock.instant();
        check(request, now);
        String reference = references.next(1, now).get(0);
        Complaint complaint = Complaint.registered(request, reference, user.name(), now);
        List<Happening> happenings = new ArrayList<>();
        happenings.add(
                Happening.of(
                        TimelineType.REGISTERED,
                        complaint.receivedAt(),
                        "channel",
                        request.channel().name()));
        List<ComplaintEvent> events = new ArrayList<>();
        if (request.agentId() != null) {
            DirectoryAgent agent = assignment.assignable(request.agentId());
            happenings.add(complaint.assign(agent.id(), agent.teamId(), null, now));
            events.add(new ComplaintAssigned(complaint.id(), reference, complaint.profile(), now));
        }
        ClockReadings readings =
                clocks.read(
                        complaint.priority().name(),
                        List.of(new ClockEvent(ClockEvent.Type.RECEIVED, complaint.receivedAt())));
        complaint.due(readings.nextDue());
        List<TimelineEntry> entries =
                happenings.stream()
                        .map(happening -> timeline.entry(complaint, happening, user.name()))
                        .toList();
        // persisted when nothing of it changes any more, so that it is written once
        complaints.persist(complaint);
        timeline.append(entries);
        clocks.start(complaint.id(), readings);
        events.add(
                0,
                new ComplaintRegistered(
                        complaint.id(),
                        reference,
                        complaint.customerId(),
                        complaint.profile(),
                        now));
        outbox.append(events);
        return new ComplaintWork.Done(0, complaint.view(readings.clocks()));
    }

    private void check(Request request, Instant now) {
        if (request.receivedAt() != null && request.receivedAt().isAfter(now)) {
            throw ProblemException.invalid("receivedAt", "past-or-present");
        }
        if (request.externalId() != null
                && complaints.has(request.source(), request.externalId())) {
            throw ProblemException.conflict(
                    "already-exists", "complaint", "externalId", request.externalId());
        }
        customers.requireReference(request.customerId());
    }
}
