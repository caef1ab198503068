package io.mushrif.complaints.complaint;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Some points of a complaint become a complaint of their own. It was received when the first one
 * was, so that the split wins nobody any time.
 */
@ApplicationScoped
class SplitComplaint {

    /** Which points, and why. */
    public record Request(
            @NotEmpty @Size(max = 50) List<Integer> parts,
            @NotBlank @Size(max = 4000) String reason) {}

    private final ComplaintWork work;
    private final ComplaintParts parts;
    private final NewComplaint newComplaint;

    SplitComplaint(ComplaintWork work, ComplaintParts parts, NewComplaint newComplaint) {
        this.work = work;
        this.parts = parts;
        this.newComplaint = newComplaint;
    }

    @Transactional
    ComplaintWork.Done handle(UUID id, Request request) {
        Complaint original = work.visible(id);
        List<ComplaintPart> all = parts.of(id);
        List<ComplaintPart> moved =
                all.stream().filter(part -> request.parts().contains(part.number())).toList();
        if (moved.size() != request.parts().stream().distinct().count()) {
            throw ProblemException.invalid("parts", "unknown-reference");
        }
        moved.stream()
                .filter(ComplaintPart::isDone)
                .findFirst()
                .ifPresent(
                        part -> {
                            throw ProblemException.conflict("part-moved", part.number());
                        });
        if (moved.size() == all.size()) {
            throw ProblemException.invalid("parts", "not-all-parts");
        }
        Complaint[] split = new Complaint[1];
        work.onBehalfOfUser(
                id,
                (complaint, now) -> {
                    split[0] =
                            complaint.splitOff(
                                    moved.stream()
                                            .map(ComplaintPart::text)
                                            .collect(Collectors.joining("\n\n")),
                                    moved.get(0).category(),
                                    newComplaint.reference(now),
                                    now);
                    moved.forEach(part -> part.moveTo(split[0].id()));
                    return complaint.split(split[0], request.parts(), request.reason(), now);
                },
                ComplaintWork.Telling::nobody);
        return newComplaint.register(
                split[0],
                TimelineType.SPLIT_OFF,
                "from",
                original.reference(),
                "reason",
                request.reason());
    }
}
