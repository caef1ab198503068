package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.job.JobState;
import java.time.Instant;
import java.util.UUID;

/**
 * A comparison of all customers, as the API shows it.
 *
 * @param total customers to compare; 0 until they are counted
 * @param compared pairs that were weighed
 * @param proposed pairs that are likely to be one person, also those that were proposed before
 * @param customersPerSecond mean since the start
 */
public record DuplicateRunView(
        UUID id,
        JobState state,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt,
        long total,
        long processed,
        long compared,
        long proposed,
        long customersPerSecond,
        Long secondsLeft) {}
