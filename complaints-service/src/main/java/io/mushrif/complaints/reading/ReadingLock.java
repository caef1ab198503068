package io.mushrif.complaints.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Who has to read what is decided by one transaction after the other: an agent who joins while
 * something is assigned to everybody gets it once, not twice and not never.
 */
@ApplicationScoped
class ReadingLock {

    private static final long KEY = 7_246_003_210L;

    private final EntityManager entities;

    ReadingLock(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends. */
    void hold() {
        entities.createNativeQuery("select cast(pg_advisory_xact_lock(" + KEY + ") as text)")
                .getSingleResult();
    }
}
