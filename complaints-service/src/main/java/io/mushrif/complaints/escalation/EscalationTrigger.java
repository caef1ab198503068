package io.mushrif.complaints.escalation;

/** What sets off an escalation. */
public enum EscalationTrigger {
    /** A clock has used up a part of its time, or all of it. */
    CLOCK,
    /** The complaint was assessed. */
    ASSESSMENT,
    /** A person decided so. */
    PERSON
}
