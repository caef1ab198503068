package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Somebody takes an own note back. */
@ApplicationScoped
class DeleteNote {

    private final CoachingNotes notes;
    private final Precondition precondition;

    DeleteNote(CoachingNotes notes, Precondition precondition) {
        this.notes = notes;
        this.precondition = precondition;
    }

    @Transactional
    void handle(UUID session, UUID id) {
        CoachingNote note = notes.lockOwn(session, id);
        precondition.require(note.version());
        notes.delete(note);
    }
}
