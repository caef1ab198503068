package io.mushrif.complaints.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** A further point of a complaint is named. */
@ApplicationScoped
class AddPart {

    /** What the point is. */
    public record Request(
            @NotBlank @Size(max = 10_000) String text, @Size(max = 200) String category) {}

    private final ComplaintWork work;
    private final ComplaintParts parts;
    private final Clock clock;

    AddPart(ComplaintWork work, ComplaintParts parts, Clock clock) {
        this.work = work;
        this.parts = parts;
        this.clock = clock;
    }

    @Transactional
    ComplaintPartView handle(UUID id, Request request) {
        ComplaintPart[] added = new ComplaintPart[1];
        work.addition(
                id,
                (complaint, now) -> {
                    added[0] = complaint.part(request.text(), request.category(), now);
                    return complaint.partAdded(added[0], now);
                },
                ComplaintWork.Telling::nobody);
        parts.persist(added[0]);
        return added[0].view();
    }
}
