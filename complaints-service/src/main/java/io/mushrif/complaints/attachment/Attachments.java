package io.mushrif.complaints.attachment;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All files that belong to complaints. */
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    private final AttachmentConfig config;

    Attachments(AttachmentConfig config) {
        this.config = config;
    }

    /**
     * A file of a complaint.
     *
     * @throws ProblemException 404 when there is none
     */
    Attachment require(UUID complaint, UUID id) {
        return findByIdOptional(id)
                .filter(found -> found.complaintId().equals(complaint))
                .orElseThrow(() -> ProblemException.notFound("attachment", id));
    }

    /** The file, which nobody else changes until the transaction ends. */
    Attachment lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<AttachmentView> views(UUID complaint) {
        return list("complaintId = ?1 order by attachedAt, id", complaint).stream()
                .map(Attachment::view)
                .toList();
    }

    /** The file of a complaint with this content. */
    Optional<Attachment> withContent(UUID complaint, String sha256) {
        return find(
                        "complaintId = ?1 and sha256 = ?2 and storageKey is not null",
                        complaint,
                        sha256)
                .firstResultOptional();
    }

    /**
     * Checks that a complaint can take one more file.
     *
     * @throws ProblemException 409 with the limit when it has too many or too large ones
     */
    void requireRoom(UUID complaint, long size) {
        Object[] used =
                getEntityManager()
                        .createQuery(
                                "select count(*), coalesce(sum(size), 0) from Attachment"
                                        + " where complaintId = :id and storageKey is not null",
                                Object[].class)
                        .setParameter("id", complaint)
                        .getSingleResult();
        if (((Number) used[0]).longValue() >= config.maxCount()) {
            throw ProblemException.conflict("too-many-attachments", config.maxCount());
        }
        MemorySize most = config.maxTotal();
        if (((Number) used[1]).longValue() + size > most.asLongValue()) {
            throw ProblemException.conflict(
                    "attachments-too-large", most.asLongValue() / (1024 * 1024));
        }
    }
}
