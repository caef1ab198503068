package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The customer does not accept the response; the complaint stays open (ISO 10002:2018, 7.9). */
@ApplicationScoped
class RejectResponse {

    /** What goes with it. */
    public record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;

    RejectResponse(ComplaintWork work) {
        this.work = work;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        AtomicReference<ComplaintStatus> from = new AtomicReference<>();
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> {
                    from.set(complaint.status());
                    return complaint.reject(request.reason(), now);
                },
                (complaint, clocks, now) -> List.of(StatusChanges.of(complaint, from.get(), now)));
    }
}
