package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockName;
import io.mushrif.contracts.complaint.ComplaintResolved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** The final response is given to the customer (ISO 10002:2018, 7.7 and 7.8). */
@ApplicationScoped
class ResolveComplaint {

    /** The decision and what the customer was told. */
    public record Request(
            @NotNull ComplaintOutcome outcome, @NotBlank @Size(max = 10_000) String response) {}

    private final ComplaintWork work;

    ResolveComplaint(ComplaintWork work) {
        this.work = work;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.resolve(request, now),
                (complaint, clocks, now) ->
                        List.of(
                                new ComplaintResolved(
                                        complaint.id(),
                                        complaint.reference(),
                                        complaint.outcome().name(),
                                        clocks.clock(ClockName.RESOLVE).elapsed(),
                                        Duration.between(complaint.receivedAt(), now),
                                        clocks.inTime(ClockName.RESOLVE),
                                        complaint.profile(),
                                        now)));
    }
}
