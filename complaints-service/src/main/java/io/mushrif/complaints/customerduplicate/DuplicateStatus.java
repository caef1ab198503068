package io.mushrif.complaints.customerduplicate;

/** What became of a proposal. */
public enum DuplicateStatus {
    /** Nobody has decided. */
    OPEN,
    /** The records were merged. */
    MERGED,
    /** They are different people; they are not proposed again. */
    DISMISSED
}
