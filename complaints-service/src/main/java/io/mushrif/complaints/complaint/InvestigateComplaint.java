package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Work on a complaint begins. */
@ApplicationScoped
public class InvestigateComplaint {

    /** What goes with it. */
    public record Request(@Size(max = 4000) String note) {}

    private final ComplaintWork work;

    InvestigateComplaint(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.investigate(request.note(), now),
                StatusChanges::of);
    }
}
