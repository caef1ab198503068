package io.mushrif.complaints.correctiveaction;

/** Why something is done (ISO 9000:2015, 3.12.1 and 3.12.2). */
public enum ActionKind {
    /** So that what happened does not happen again. */
    CORRECTIVE,
    /** So that what could happen does not happen. */
    PREVENTIVE
}
