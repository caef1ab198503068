package io.mushrif.complaints.customer;

/** Who sees what was written about the vulnerability of a customer. That there is one, all see. */
public enum NoteAudience {
    /** Everybody who may see the customer. */
    EVERYBODY,
    /** Supervisors, operations managers and administrators, and who wrote it. */
    LEADS
}
