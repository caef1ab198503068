package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Work goes on after waiting. */
@ApplicationScoped
class ResumeComplaint {

    /** What goes with it. */
    public record Request(@Size(max = 4000) String note) {}

    private final ComplaintWork work;

    ResumeComplaint(ComplaintWork work) {
        this.work = work;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        AtomicReference<ComplaintStatus> from = new AtomicReference<>();
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> {
                    from.set(complaint.status());
                    return complaint.resume(request.note(), now);
                },
                (complaint, clocks, now) -> List.of(StatusChanges.of(complaint, from.get(), now)));
    }
}
