package io.mushrif.platform.bulkimport;

/** Where an import stands. */
public enum ImportState {
    /** It goes on, also after a crash. */
    RUNNING,
    /** The file can be read in two ways; it goes on when the caller has said which. */
    AWAITING_ANSWER,
    /** All rows are taken over, skipped or rejected. */
    COMPLETED,
    /** It could not go on. */
    FAILED,
    /** It was stopped by a user; rows that are in stay. */
    CANCELLED;

    /** Whether nothing more happens. */
    boolean isFinal() {
        return this != RUNNING && this != AWAITING_ANSWER;
    }
}
