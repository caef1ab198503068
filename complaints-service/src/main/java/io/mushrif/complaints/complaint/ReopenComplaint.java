package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintReopened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A closed complaint is taken up again; one that was closed long ago by a new one. */
@ApplicationScoped
class ReopenComplaint {

    /** What goes with it. */
    public record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final NewComplaint newComplaint;
    private final Clock clock;

    ReopenComplaint(ComplaintWork work, NewComplaint newComplaint, Clock clock) {
        this.work = work;
        this.newComplaint = newComplaint;
        this.clock = clock;
    }

    /** The complaint itself, or a new one that continues it. */
    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        Complaint closed = work.known(id);
        Instant now = clock.instant();
        if (!closed.isClosedTooLong(now)) {
            return reopen(id, request);
        }
        return newComplaint.register(
                closed.continued(request.reason(), newComplaint.reference(now), now),
                TimelineType.LINKED,
                "continues",
                closed.reference(),
                "reason",
                request.reason());
    }

    private ComplaintWork.Done reopen(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.reopen(request.reason(), now),
                after ->
                        List.of(
                                new ComplaintReopened(
                                        id,
                                        after.complaint().reference(),
                                        ComplaintEvent.IN_TIMELINE,
                                        after.complaint().profile(),
                                        after.now())));
    }
}
