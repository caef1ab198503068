package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The customer is told why the final response takes longer. */
@ApplicationScoped
public class HoldResponse {

    /** Why it takes longer. */
    public record Request(@NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;

    HoldResponse(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id, (complaint, now) -> complaint.hold(request.reason(), now), StatusChanges::of);
    }
}
