package io.mushrif.quality.coaching;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.quality.evaluation.AgentScores;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Coach or agent write something down. */
@ApplicationScoped
class WriteNote {

    /**
     * The note.
     *
     * @param evaluationId evaluation on the agenda that it is about; may be absent
     */
    @Schema(name = "WriteNote")
    public record Request(
            @NotBlank @Size(max = 4000) String text,
            @NotNull NoteVisibility visibility,
            UUID evaluationId) {}

    private final CoachingSessions sessions;
    private final CoachingNotes notes;
    private final CoachingAccessPolicy access;
    private final AgentScores scores;
    private final CurrentUser user;
    private final Clock clock;

    WriteNote(
            CoachingSessions sessions,
            CoachingNotes notes,
            CoachingAccessPolicy access,
            AgentScores scores,
            CurrentUser user,
            Clock clock) {
        this.sessions = sessions;
        this.notes = notes;
        this.access = access;
        this.scores = scores;
        this.user = user;
        this.clock = clock;
    }

    @Transactional
    CoachingNote handle(UUID id, Request request) {
        CoachingSession session = sessions.lock(id);
        CoachingAccessPolicy.require(access.takesPart(session));
        if (request.evaluationId() != null) {
            if (!session.evaluations().contains(request.evaluationId())) {
                throw ProblemException.invalid("evaluationId", "unknown-reference");
            }
            scores.requireWritable(request.evaluationId());
        }
        CoachingNote note = new CoachingNote(id, request, user.name(), clock.instant());
        notes.persist(note);
        notes.flush();
        return note;
    }
}
