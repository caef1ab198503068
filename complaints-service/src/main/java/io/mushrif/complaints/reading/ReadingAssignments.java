package io.mushrif.complaints.reading;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** To whom articles were assigned. */
@ApplicationScoped
class ReadingAssignments implements PanacheRepositoryBase<ReadingAssignment, UUID> {

    private final Readings readings;

    ReadingAssignments(Readings readings) {
        this.readings = readings;
    }

    ReadingAssignment require(UUID article, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.articleId().equals(article))
                .orElseThrow(() -> ProblemException.notFound("reading assignment", id));
    }

    ReadingAssignment lock(UUID article, UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> found.articleId().equals(article))
                .orElseThrow(() -> ProblemException.notFound("reading assignment", id));
    }

    /** Newest first, at most 50. */
    List<ReadingAssignmentView> of(UUID article) {
        return find("articleId = ?1 order by createdAt desc, id desc", article).page(0, 50).stream()
                .map(this::view)
                .toList();
    }

    /** With the figures that the current user may see. */
    ReadingAssignmentView view(ReadingAssignment assignment) {
        ReadingFigures all =
                readings.figures(null, assignment.id()).stream()
                        .map(TeamFigures::figures)
                        .reduce(
                                new ReadingFigures(0, 0, 0),
                                (one, other) ->
                                        new ReadingFigures(
                                                one.open() + other.open(),
                                                one.overdue() + other.overdue(),
                                                one.signed() + other.signed()));
        return assignment.view(all);
    }
}
