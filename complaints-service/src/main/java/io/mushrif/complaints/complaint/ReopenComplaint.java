package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintEvent;
import io.mushrif.contracts.complaint.ComplaintReopened;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A closed complaint is taken up again; one that was closed long ago by a new one. */
@ApplicationScoped
public class ReopenComplaint {

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
        return continued(closed, request, now, Map.of());
    }

    /**
     * Takes a complaint up again, or continues it by a new one, inside the running transaction.
     *
     * @throws io.mushrif.platform.problem.ProblemException 409 when it is not over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public ComplaintWork.Done becauseOf(
            Complaint closed, Request request, ComplaintWork.Occasion occasion) {
        Instant now = clock.instant();
        return closed.isClosedTooLong(now)
                ? continued(closed, request, now, occasion.details())
                : work.becauseOf(closed.id(), verb(request), ReopenComplaint::reopened, occasion);
    }

    private ComplaintWork.Done continued(
            Complaint closed, Request request, Instant now, Map<String, Object> more) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("continues", closed.reference());
        details.put("reason", request.reason());
        details.putAll(more);
        return newComplaint.register(
                closed.continued(request.reason(), newComplaint.reference(now), now),
                TimelineType.LINKED,
                details.entrySet().stream()
                        .flatMap(detail -> Stream.of(detail.getKey(), detail.getValue()))
                        .toArray());
    }

    private ComplaintWork.Done reopen(UUID id, Request request) {
        return work.onBehalfOfUser(id, verb(request), ReopenComplaint::reopened);
    }

    private static ComplaintWork.Verb verb(Request request) {
        return (complaint, now) -> complaint.reopen(request.reason(), now);
    }

    private static List<ComplaintReopened> reopened(ComplaintWork.After after) {
        return List.of(
                new ComplaintReopened(
                        after.complaint().id(),
                        after.complaint().reference(),
                        ComplaintEvent.IN_TIMELINE,
                        after.complaint().profile(),
                        after.now()));
    }
}
