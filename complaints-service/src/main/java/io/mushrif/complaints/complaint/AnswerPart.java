package io.mushrif.complaints.complaint;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** One point of a complaint is decided and answered. */
@ApplicationScoped
class AnswerPart {

    /** The decision and the words for the customer. */
    public record Request(
            @NotNull ComplaintOutcome outcome, @NotBlank @Size(max = 10_000) String answer) {}

    private final ComplaintWork work;
    private final ComplaintParts parts;

    AnswerPart(ComplaintWork work, ComplaintParts parts) {
        this.work = work;
        this.parts = parts;
    }

    @Transactional
    ComplaintWork.Done handle(UUID id, int number, Request request) {
        ComplaintPart part = parts.require(id, number);
        if (part.isMoved()) {
            throw ProblemException.conflict("part-moved", number);
        }
        return work.onBehalfOfUser(
                id,
                (complaint, now) -> {
                    part.answer(request.outcome(), request.answer(), now);
                    return complaint.partAnswered(part, request.outcome(), now);
                },
                ComplaintWork.Telling::nobody);
    }
}
