package io.mushrif.complaints.reading;

/** Who has to read something. */
public enum ReadingTarget {
    /** All agents. */
    EVERYBODY,
    /** The agents of some teams. */
    TEAMS,
    /** Some agents. */
    AGENTS
}
