package io.mushrif.complaints.bulkaction;

import io.mushrif.platform.job.JobState;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A job on many complaints as the API shows it.
 *
 * @param action ASSIGN, TAG, CLOSE, or SOLVE for the solution of a problem group
 * @param parameters what the action was told
 * @param filter which complaints were asked for; absent when ids were named
 * @param ids how many were named; absent for a filter
 * @param dryRun whether it only says what would become of each
 * @param total complaints that were found when it started; absent before that
 * @param processed complaints with a result: done, unchanged, refused and failed together
 * @param unchanged complaints that were so already
 * @param refused complaints for which it is not possible or not allowed
 * @param failed complaints with an error on our side
 * @param itemsPerSecond mean since the start
 * @param secondsLeft estimate; absent when it does not run
 * @param failure why the job as a whole could not go on; absent otherwise
 * @param items where the result per complaint is
 */
public record BulkActionView(
        UUID id,
        String action,
        Map<String, Object> parameters,
        Selection filter,
        Integer ids,
        boolean dryRun,
        JobState state,
        Long total,
        long processed,
        long done,
        long unchanged,
        long refused,
        long failed,
        long itemsPerSecond,
        Long secondsLeft,
        String failure,
        String items,
        String requestedBy,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt) {}
