package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockPolicies;
import io.mushrif.complaints.customer.Customers;
import io.mushrif.complaints.legalentity.LegalEntities;
import io.mushrif.contracts.complaint.ComplaintAssigned;
import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.platform.directory.DirectoryAgent;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
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
public class RegisterComplaint {

    /**
     * What is known of a complaint at the beginning.
     *
     * @param regime clock policy of the law that it falls under; that of the legal entity if absent
     * @param reporter who complains on behalf of the customer
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
            @Size(max = 50) String regime,
            @Valid Reporter reporter,
            @Pattern(regexp = "[a-z]{2}") String language,
            @Size(max = 50) List<@NotBlank @Size(max = 50) String> tags,
            Instant receivedAt,
            UUID agentId,
            @Size(max = 50) String source,
            @Size(max = 200) String externalId) {}

    private final Complaints complaints;
    private final Customers customers;
    private final LegalEntities legalEntities;
    private final ClockPolicies policies;
    private final AssignComplaint assignment;
    private final PossibleDuplicates possibleDuplicates;
    private final NewComplaint newComplaint;
    private final CurrentUser user;
    private final Clock clock;

    RegisterComplaint(
            Complaints complaints,
            Customers customers,
            LegalEntities legalEntities,
            ClockPolicies policies,
            AssignComplaint assignment,
            PossibleDuplicates possibleDuplicates,
            NewComplaint newComplaint,
            CurrentUser user,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.legalEntities = legalEntities;
        this.policies = policies;
        this.assignment = assignment;
        this.possibleDuplicates = possibleDuplicates;
        this.newComplaint = newComplaint;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Takes it in, on behalf of the current user.
     *
     * @throws ProblemException 400 naming what is wrong, 409 when the external id is taken
     */
    @Transactional
    public ComplaintWork.Done handle(Request request) {
        Instant now = clock.instant();
        check(request, now);
        Complaint complaint =
                Complaint.registered(
                        request,
                        legalEntities.regime(request.regime(), request.legalEntity()),
                        newComplaint.reference(now),
                        user.name(),
                        now);
        List<Happening> happenings = new ArrayList<>(List.of(NewComplaint.received(complaint)));
        List<ComplaintEvent> events = new ArrayList<>();
        if (request.agentId() != null) {
            DirectoryAgent agent = assignment.assignable(request.agentId(), "agentId");
            happenings.addAll(complaint.assign(agent.id(), agent.teamId(), null, now));
            events.add(
                    new ComplaintAssigned(
                            complaint.id(), complaint.reference(), complaint.profile(), now));
        }
        List<PossibleDuplicate> duplicates = possibleDuplicates.of(complaint);
        ComplaintWork.Done done = newComplaint.register(complaint, happenings, events, now);
        return new ComplaintWork.Done(done.version(), done.view().with(duplicates));
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
        policies.requireRegime(request.regime(), "regime");
    }
}
