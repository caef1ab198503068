package io.mushrif.complaints.customermerge;

import java.time.Instant;
import java.util.UUID;

/**
 * Two customers were merged; observed in the transaction of the merge.
 *
 * @param survivor whose record goes on
 * @param absorbed whose record became a pointer to the other one
 */
public record CustomersMerged(UUID survivor, UUID absorbed, String user, Instant at) {}
