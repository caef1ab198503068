package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Somebody outside has to act; service clocks stand still. */
@ApplicationScoped
public class WaitForAnswer {

    /** Who has to act. */
    public enum Party {
        /** The customer. */
        CUSTOMER,
        /** Another department. */
        DEPARTMENT
    }

    /** What goes with it. */
    public record Request(@NotNull Party party, @NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;

    WaitForAnswer(ComplaintWork work) {
        this.work = work;
    }

    /** Does it for the current user, who has to know the present version. */
    public ComplaintWork.Done handle(UUID id, Request request) {
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> complaint.waitFor(request.party(), request.reason(), now),
                StatusChanges::of);
    }
}
