package io.mushrif.complaints.escalation;

/** Groups of people who can be told. */
public enum Audience {
    /** Those who lead the team of the complaint. */
    TEAM_SUPERVISORS,
    /** All operations managers. */
    OPERATIONS_MANAGERS
}
