package io.mushrif.quality.coaching;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.quality.evaluation.AgentScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** Somebody corrects an own note, or shares it. */
@ApplicationScoped
class ChangeNote {

    /** The new text; visibility as before when absent. */
    public record Request(@NotBlank @Size(max = 4000) String text, NoteVisibility visibility) {}

    private final CoachingNotes notes;
    private final AgentScores scores;
    private final Precondition precondition;
    private final Clock clock;

    ChangeNote(CoachingNotes notes, AgentScores scores, Precondition precondition, Clock clock) {
        this.notes = notes;
        this.scores = scores;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    CoachingNote handle(UUID session, UUID id, Request request) {
        CoachingNote note = notes.lockOwn(session, id);
        precondition.require(note.version());
        if (note.evaluationId() != null) {
            scores.requireWritable(note.evaluationId());
        }
        note.change(request, clock.instant());
        notes.flush();
        return note;
    }
}
