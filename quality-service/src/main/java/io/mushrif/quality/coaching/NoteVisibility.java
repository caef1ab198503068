package io.mushrif.quality.coaching;

/** Who reads a note. */
public enum NoteVisibility {
    /** Only who wrote it, whatever their role. */
    PRIVATE,
    /** Everybody who sees the session. */
    SHARED
}
