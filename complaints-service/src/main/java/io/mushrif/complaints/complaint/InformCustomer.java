package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The customer is told how it stands. */
@ApplicationScoped
public class InformCustomer {

    /** What the customer was told. */
    public record Request(@NotBlank @Size(max = 10_000) String message) {}

    private final ComplaintWork work;

    InformCustomer(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.inform(request.message(), now),
                StatusChanges::of);
    }
}
