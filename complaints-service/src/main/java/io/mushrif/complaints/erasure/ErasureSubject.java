package io.mushrif.complaints.erasure;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The record of the customer that all belongs to. */
public interface ErasureSubject {

    /**
     * Locks the record until the running transaction ends, so that nobody refers to it anew.
     *
     * @return its version
     * @throws io.mushrif.platform.problem.ProblemException 404 when there is none
     */
    long lock(UUID customer);

    /** The record and all that were merged into it, at whatever remove: one person. */
    List<UUID> records(UUID customer);

    /** Marks the person as erased: from the commit on nothing new is written about them. */
    void markErased(UUID customer, Instant now);
}
