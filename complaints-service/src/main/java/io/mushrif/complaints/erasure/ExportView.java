package io.mushrif.complaints.erasure;

import io.mushrif.platform.job.JobState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An export, as the API shows it.
 *
 * @param available whether it can be downloaded
 * @param expiresAt when it is deleted; absent until it is complete
 * @param bytes size of the archive
 * @param sha256 of the archive, as it is downloaded
 * @param failure why it failed
 * @param downloads who has downloaded it
 */
public record ExportView(
        UUID id,
        UUID customerId,
        JobState state,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        boolean available,
        Instant expiresAt,
        Long bytes,
        String sha256,
        String failure,
        List<Download> downloads) {

    /** That somebody has downloaded it. */
    public record Download(String by, Instant at) {}
}
