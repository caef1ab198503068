package io.mushrif.complaints.response;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All letters. */
@ApplicationScoped
class Letters implements PanacheRepositoryBase<Letter, UUID> {

    /** A letter of a complaint with what became of it. */
    record Found(Letter letter, LetterDelivery delivery) {

        LetterView view() {
            return letter.view(delivery);
        }
    }

    /**
     * A letter of a complaint.
     *
     * @throws ProblemException 404 when the complaint has no such letter
     */
    Found require(UUID complaint, UUID id) {
        Letter letter =
                find("id = ?1 and complaintId = ?2", id, complaint)
                        .firstResultOptional()
                        .orElseThrow(() -> ProblemException.notFound("letter", id));
        return new Found(letter, getEntityManager().find(LetterDelivery.class, id));
    }

    /** The letters of a complaint, oldest first. */
    List<LetterSummary> of(UUID complaint) {
        Map<UUID, LetterDelivery> deliveries =
                getEntityManager()
                        .createQuery(
                                "select d from LetterDelivery d join Letter l on l.id = d.letterId"
                                        + " where l.complaintId = :complaint",
                                LetterDelivery.class)
                        .setParameter("complaint", complaint)
                        .getResultStream()
                        .collect(Collectors.toMap(LetterDelivery::letterId, Function.identity()));
        return list("complaintId = ?1 order by writtenAt, id", complaint).stream()
                .map(letter -> letter.summary(deliveries.get(letter.id())))
                .toList();
    }

    Found keep(Letter letter, LetterDelivery delivery) {
        persist(letter);
        getEntityManager().persist(delivery);
        return new Found(letter, delivery);
    }
}
