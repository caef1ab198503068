package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Somebody outside has to act; service clocks stand still. */
@ApplicationScoped
class WaitForAnswer {

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

    ComplaintWork.Done handle(UUID id, Request request) {
        AtomicReference<ComplaintStatus> from = new AtomicReference<>();
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> {
                    from.set(complaint.status());
                    return complaint.waitFor(request.party(), request.reason(), now);
                },
                (complaint, clocks, now) -> List.of(StatusChanges.of(complaint, from.get(), now)));
    }
}
