package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Severity and need for action are judged (ISO 10002:2018, 7.5). */
@ApplicationScoped
class AssessComplaint {

    /** What goes with it. */
    public record Request(ComplaintPriority priority, @Size(max = 4000) String note) {}

    private final ComplaintWork work;

    AssessComplaint(ComplaintWork work) {
        this.work = work;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        AtomicReference<ComplaintStatus> from = new AtomicReference<>();
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> {
                    from.set(complaint.status());
                    return complaint.assess(request, now);
                },
                (complaint, clocks, now) -> List.of(StatusChanges.of(complaint, from.get(), now)));
    }
}
