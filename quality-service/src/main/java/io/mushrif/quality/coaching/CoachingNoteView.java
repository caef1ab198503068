package io.mushrif.quality.coaching;

import java.time.Instant;
import java.util.UUID;

/**
 * A note as the API shows it.
 *
 * @param author user name of who wrote it
 * @param evaluationId evaluation that it is about; may be absent
 * @param text absent when it was erased
 * @param erased whether its text went with a customer whose data was erased
 */
public record CoachingNoteView(
        UUID id,
        UUID sessionId,
        String author,
        NoteVisibility visibility,
        UUID evaluationId,
        String text,
        Instant writtenAt,
        Instant changedAt,
        boolean erased) {}
