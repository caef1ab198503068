package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintReopened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A closed complaint is taken up again. */
@ApplicationScoped
class ReopenComplaint {

    /** What goes with it. */
    public record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;

    ReopenComplaint(ComplaintWork work) {
        this.work = work;
    }

    ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.reopen(request.reason(), now),
                (complaint, clocks, now) ->
                        List.of(
                                new ComplaintReopened(
                                        complaint.id(),
                                        complaint.reference(),
                                        request.reason(),
                                        complaint.profile(),
                                        now)));
    }
}
