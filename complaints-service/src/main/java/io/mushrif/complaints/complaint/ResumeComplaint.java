package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Work goes on after waiting. */
@ApplicationScoped
public class ResumeComplaint {

    /** What goes with it. */
    public record Request(@Size(max = 4000) String note) {}

    private final ComplaintWork work;

    ResumeComplaint(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id, (complaint, now) -> complaint.resume(request.note(), now), StatusChanges::of);
    }
}
