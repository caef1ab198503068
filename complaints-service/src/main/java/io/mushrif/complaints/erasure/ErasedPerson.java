package io.mushrif.complaints.erasure;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who is erased.
 *
 * @param traces by what they were known: names, addresses, numbers
 * @param now when
 */
public record ErasedPerson(UUID customerId, Set<String> traces, Instant now) {
    public ErasedPerson {
        traces = Set.copyOf(traces);
    }
}
