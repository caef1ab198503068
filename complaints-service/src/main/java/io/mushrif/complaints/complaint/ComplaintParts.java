package io.mushrif.complaints.complaint;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The points of complaints. */
@ApplicationScoped
public class ComplaintParts implements PanacheRepositoryBase<ComplaintPart, ComplaintPart.Key> {

    List<ComplaintPart> of(UUID complaint) {
        return list("complaintId = ?1 order by number", complaint);
    }

    /** The points of a complaint as letters show them. */
    public List<ComplaintPartView> views(UUID complaint) {
        return of(complaint).stream().map(ComplaintPart::view).toList();
    }

    ComplaintPart require(UUID complaint, int number) {
        return findByIdOptional(new ComplaintPart.Key(complaint, number))
                .orElseThrow(() -> ProblemException.notFound("part", number));
    }

    /**
     * Checks that no point of a complaint waits for its answer.
     *
     * @throws ProblemException 409 naming those that do
     */
    void requireAllAnswered(UUID complaint) {
        String waiting =
                of(complaint).stream()
                        .filter(part -> !part.isDone())
                        .map(part -> Integer.toString(part.number()))
                        .collect(Collectors.joining(", "));
        if (!waiting.isEmpty()) {
            throw ProblemException.conflict("parts-unanswered", waiting);
        }
    }
}
