package io.mushrif.complaints.bulkimport;

import io.mushrif.platform.job.JobState;
import java.time.Instant;
import java.util.UUID;

/**
 * An import as the API shows it.
 *
 * @param total rows in the file, without the header
 * @param processed rows that are done: created, updated, unchanged and rejected together
 * @param unchanged rows that said what was known already
 * @param rowsPerSecond mean since the start
 * @param secondsLeft estimate; absent when it does not run
 * @param failure why it failed; absent otherwise
 * @param rejects where the rejected rows are, with line number and reason
 */
public record ImportView(
        UUID id,
        String type,
        JobState state,
        boolean dryRun,
        long total,
        long processed,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long rowsPerSecond,
        Long secondsLeft,
        String failure,
        String rejects,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt) {}
