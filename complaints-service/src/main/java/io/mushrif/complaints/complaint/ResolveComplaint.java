package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockReadings;
import io.mushrif.contracts.complaint.ComplaintResolved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The final response is given to the customer (ISO 10002:2018, 7.7 and 7.8). */
@ApplicationScoped
public class ResolveComplaint {

    /**
     * The decision and what the customer was told.
     *
     * @param kind a final response if absent
     * @param recourse where the customer can go with it
     */
    public record Request(
            @NotNull ComplaintOutcome outcome,
            @NotBlank @Size(max = 10_000) String response,
            ResponseKind kind,
            @Valid Remedy remedy,
            @Valid Recourse recourse) {}

    private final ComplaintWork work;
    private final ComplaintParts parts;

    ResolveComplaint(ComplaintWork work, ComplaintParts parts) {
        this.work = work;
        this.parts = parts;
    }

    /**
     * Does it for the current user, who has to know the present version.
     *
     * @throws io.mushrif.platform.problem.ProblemException 409 when one of its points is not
     *     answered
     */
    @Transactional
    public ComplaintWork.Done handle(UUID id, Request request) {
        parts.requireAllAnswered(id);
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.resolve(request, now),
                after -> List.of(resolved(after)));
    }

    /**
     * Does it inside the running transaction, on an occasion that the timeline names, for example
     * for one of many with the same problem.
     *
     * @throws io.mushrif.platform.problem.ProblemException 409 when one of its points is not
     *     answered
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintWork.Done handle(UUID id, Request request, ComplaintWork.Occasion occasion) {
        parts.requireAllAnswered(id);
        return work.becauseOf(
                id,
                (complaint, now) -> complaint.resolve(request, now),
                after -> List.of(resolved(after)),
                occasion);
    }

    private static ComplaintResolved resolved(ComplaintWork.After after) {
        Complaint complaint = after.complaint();
        return new ComplaintResolved(
                complaint.id(),
                complaint.reference(),
                complaint.outcome().name(),
                after.clocks().clock(ClockReadings.RESOLVE).elapsed(),
                Duration.between(complaint.receivedAt(), after.now()),
                after.clocks().inTime(ClockReadings.RESOLVE),
                complaint.profile(),
                after.now());
    }
}
