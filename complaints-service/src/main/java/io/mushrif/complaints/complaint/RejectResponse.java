package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** The customer does not accept the response; the complaint stays open (ISO 10002:2018, 7.9). */
@ApplicationScoped
public class RejectResponse {

    /**
     * What goes with it.
     *
     * @param recourse where the customer goes with it, or can go
     */
    public record Request(@NotBlank @Size(max = 4000) String reason, @Valid Recourse recourse) {}

    private final ComplaintWork work;

    RejectResponse(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id, (complaint, now) -> complaint.reject(request, now), StatusChanges::of);
    }
}
