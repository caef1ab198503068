package io.mushrif.quality.coaching;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** All notes. */
@ApplicationScoped
class CoachingNotes implements PanacheRepositoryBase<CoachingNote, UUID> {

    private static final Sort ORDER = Sort.newestFirst("writtenAt");

    private final CoachingSessions sessions;
    private final CoachingAccessPolicy access;
    private final CurrentUser user;

    CoachingNotes(CoachingSessions sessions, CoachingAccessPolicy access, CurrentUser user) {
        this.sessions = sessions;
        this.access = access;
        this.user = user;
    }

    /**
     * A note that the user may read.
     *
     * @throws ProblemException 404 when there is none in the session, 403 when it is not for the
     *     user
     */
    CoachingNote requireRead(UUID session, UUID id) {
        access.requireSeen(sessions.require(session));
        CoachingNote note =
                findByIdOptional(id)
                        .filter(found -> found.sessionId().equals(session))
                        .orElseThrow(() -> ProblemException.notFound("note", id));
        CoachingAccessPolicy.require(note.isReadBy(user.name()));
        return note;
    }

    /** A note of the user, which nobody else changes until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    CoachingNote lockOwn(UUID session, UUID id) {
        requireRead(session, id);
        CoachingNote note = findById(id, LockModeType.PESSIMISTIC_WRITE);
        CoachingAccessPolicy.require(note.isBy(user.name()));
        return note;
    }

    @Transactional
    Page<CoachingNoteView> page(UUID session, PageRequest request) {
        access.requireSeen(sessions.require(session));
        return ListQuery.of(getEntityManager(), CoachingNote.class)
                .equal("sessionId", session)
                .where(
                        "e.visibility = :shared or e.author = :user",
                        Map.of("shared", NoteVisibility.SHARED, "user", user.name()))
                .page(request, ORDER, CoachingNote::writtenAt, CoachingNote::id)
                .map(CoachingNote::view);
    }
}
