package io.mushrif.complaints.bulkimport;

/** Where an import stands. */
public enum ImportState {
    /** It goes on, also after a crash. */
    RUNNING,
    /** All rows are in or rejected. */
    COMPLETED,
    /** It could not go on. */
    FAILED,
    /** It was stopped by a user; what was in stays. */
    CANCELLED
}
