package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The customer takes the complaint back. */
@ApplicationScoped
class WithdrawComplaint {

    /** What goes with it. */
    public record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;

    WithdrawComplaint(ComplaintWork work) {
        this.work = work;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.withdraw(request.reason(), now),
                after ->
                        List.of(
                                new ComplaintWithdrawn(
                                        id,
                                        after.complaint().reference(),
                                        ComplaintEvent.IN_TIMELINE,
                                        after.complaint().profile(),
                                        after.now())));
    }
}
