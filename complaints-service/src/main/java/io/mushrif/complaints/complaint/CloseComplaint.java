package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A complaint is finished. */
@ApplicationScoped
class CloseComplaint {

    /** What goes with it. */
    public record Request(@Size(max = 4000) String note) {}

    private final ComplaintWork work;

    CloseComplaint(ComplaintWork work) {
        this.work = work;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.close(request.note(), now),
                (complaint, clocks, now) ->
                        List.of(
                                new ComplaintClosed(
                                        complaint.id(),
                                        complaint.reference(),
                                        complaint.customerId(),
                                        complaint.profile(),
                                        now)));
    }
}
