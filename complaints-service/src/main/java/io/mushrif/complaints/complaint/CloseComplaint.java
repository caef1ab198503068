package io.mushrif.complaints.complaint;

import io.mushrif.contracts.complaint.ComplaintClosed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** A complaint is finished. */
@ApplicationScoped
public class CloseComplaint {

    /** What goes with it. */
    public record Request(@Size(max = 4000) String note) {}

    private final ComplaintWork work;

    CloseComplaint(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(id, verb(request), CloseComplaint::closed);
    }

    /** Does it inside the running transaction, for example for one of many. */
    public ComplaintWork.Done handle(UUID id, Request request, String actor) {
        return work.becauseOf(id, verb(request), CloseComplaint::closed, actor);
    }

    /** Does it inside the running transaction, on an occasion that the timeline names. */
    public ComplaintWork.Done handle(UUID id, Request request, ComplaintWork.Occasion occasion) {
        return work.becauseOf(id, verb(request), CloseComplaint::closed, occasion);
    }

    private static ComplaintWork.Verb verb(Request request) {
        return (complaint, now) -> complaint.close(request.note(), now);
    }

    private static List<ComplaintClosed> closed(ComplaintWork.After after) {
        Complaint complaint = after.complaint();
        return List.of(
                new ComplaintClosed(
                        complaint.id(),
                        complaint.reference(),
                        complaint.customerId(),
                        complaint.profile(),
                        complaint.outcome() == null ? null : complaint.outcome().name(),
                        after.now()));
    }
}
