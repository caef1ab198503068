package io.mushrif.platform.bulkimport;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An import as the API shows it.
 *
 * @param into id of what the rows belong to; absent for nothing
 * @param total rows in the file, without the header
 * @param processed rows that are done: created, updated, unchanged, skipped and rejected together
 * @param unchanged rows that said what was known already
 * @param skipped rows that the mapping leaves out, neither taken over nor wrong
 * @param skippedBy how many for which reason, for example {@code outcome=PHANTOM}
 * @param rowsPerSecond mean since the start
 * @param secondsLeft estimate; absent when it does not run
 * @param encoding in what the file is written, for example {@code UTF-8}
 * @param dateOrder order of day and month that is used; absent when it does not matter
 * @param question what has to be answered first; only in the state AWAITING_ANSWER
 * @param failure why it failed; absent otherwise
 * @param rejects where the rejected rows are, with line number and reason
 */
public record ImportView(
        UUID id,
        String type,
        String into,
        ImportState state,
        boolean dryRun,
        long total,
        long processed,
        long created,
        long updated,
        long unchanged,
        long rejected,
        long skipped,
        Map<String, Long> skippedBy,
        long rowsPerSecond,
        Long secondsLeft,
        String encoding,
        DateOrder dateOrder,
        DateQuestion question,
        String failure,
        String rejects,
        Instant requestedAt,
        Instant startedAt,
        Instant finishedAt) {

    /** The same with links below the address of imports. */
    ImportView under(String imports) {
        return new ImportView(
                id,
                type,
                into,
                state,
                dryRun,
                total,
                processed,
                created,
                updated,
                unchanged,
                rejected,
                skipped,
                skippedBy,
                rowsPerSecond,
                secondsLeft,
                encoding,
                dateOrder,
                question,
                failure,
                imports + "/" + id + "/rejects",
                requestedAt,
                startedAt,
                finishedAt);
    }
}
