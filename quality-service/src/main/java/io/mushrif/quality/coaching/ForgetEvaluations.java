package io.mushrif.quality.coaching;

import io.mushrif.platform.erasure.Remnants;
import io.mushrif.quality.evaluation.EvaluationsForgotten;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The customer of an interaction was erased: what coaches and agents wrote about its evaluations
 * goes, and so does what does not say what it is about in a session that names one of them.
 */
@ApplicationScoped
class ForgetEvaluations {

    /** A query may not name an empty list. */
    private static final UUID NONE = new UUID(0, 0);

    private final CoachingSessions sessions;
    private final CoachingNotes notes;
    private final Remnants remnants;

    ForgetEvaluations(CoachingSessions sessions, CoachingNotes notes, Remnants remnants) {
        this.sessions = sessions;
        this.notes = notes;
        this.remnants = remnants;
    }

    void on(@Observes EvaluationsForgotten forgotten) {
        if (forgotten.evaluations().isEmpty()) {
            return;
        }
        List<CoachingSession> naming = sessions.naming(forgotten.evaluations());
        List<UUID> ids = naming.stream().map(CoachingSession::id).toList();
        List<CoachingNote> about =
                notes.about(forgotten.evaluations(), ids.isEmpty() ? List.of(NONE) : ids);
        Set<String> copies = new HashSet<>();
        ids.forEach(id -> copies.add(id.toString()));
        about.forEach(note -> copies.add(note.id().toString()));
        remnants.erase(copies);
        naming.forEach(session -> session.forget(forgotten.evaluations()));
        about.forEach(CoachingNote::forget);
    }
}
