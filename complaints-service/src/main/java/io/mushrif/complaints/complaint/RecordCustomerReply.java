package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The customer wrote or called again. */
@ApplicationScoped
public class RecordCustomerReply {

    /** What they said. */
    public record Request(@NotBlank @Size(max = 10_000) String text) {}

    private final ComplaintWork work;

    RecordCustomerReply(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.customerReplied(request.text(), now),
                StatusChanges::of);
    }
}
