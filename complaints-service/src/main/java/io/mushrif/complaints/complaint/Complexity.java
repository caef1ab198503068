package io.mushrif.complaints.complaint;

/** How much work it takes (ISO 10002:2018, 7.5). */
public enum Complexity {
    /** One person can settle it. */
    SIMPLE,
    /** Several have to be asked. */
    MODERATE,
    /** An investigation with experts. */
    COMPLEX
}
