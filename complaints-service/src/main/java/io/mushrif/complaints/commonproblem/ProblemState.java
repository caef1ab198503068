package io.mushrif.complaints.commonproblem;

/** What people have decided about a common problem. */
public enum ProblemState {
    /** Nothing yet. */
    OPEN,
    /** It is worked on, with one solution for all. */
    HANDLED,
    /** It is none. */
    DISMISSED
}
