package io.mushrif.complaints.routing;

/** Where a complaint stands in routing. */
enum EntryState {
    /** It has no agent and is given to the next who fits. */
    WAITING,
    /** It has no agent and a supervisor does not want it routed. */
    PARKED,
    /** Routing gave it to its agent. */
    ROUTED,
    /** Somebody gave it to its agent. */
    BY_HAND
}
