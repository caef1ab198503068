package io.mushrif.quality.coaching;

import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** What the coach or the agent wrote down. */
@Entity
public class CoachingNote {

    @Id private UUID id;

    @Version private long version;

    private UUID sessionId;

    private String author;

    @Enumerated(EnumType.STRING)
    private NoteVisibility visibility;

    private UUID evaluationId;

    private String text;

    private Instant writtenAt;

    private Instant changedAt;

    private boolean erased;

    protected CoachingNote() {}

    CoachingNote(UUID sessionId, WriteNote.Request request, String author, Instant now) {
        id = Ids.next();
        this.sessionId = sessionId;
        this.author = author;
        visibility = request.visibility();
        evaluationId = request.evaluationId();
        text = request.text();
        writtenAt = now;
    }

    void change(ChangeNote.Request request, Instant now) {
        text = request.text();
        visibility = request.visibility() == null ? visibility : request.visibility();
        erased = false;
        changedAt = now;
    }

    /** Whether somebody may read it who sees the session. */
    boolean isReadBy(String user) {
        return visibility == NoteVisibility.SHARED || isBy(user);
    }

    boolean isBy(String user) {
        return author.equals(user);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID sessionId() {
        return sessionId;
    }

    UUID evaluationId() {
        return evaluationId;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    CoachingNoteView view() {
        return new CoachingNoteView(
                id,
                sessionId,
                author,
                visibility,
                evaluationId,
                text,
                writtenAt,
                changedAt,
                erased);
    }
}
