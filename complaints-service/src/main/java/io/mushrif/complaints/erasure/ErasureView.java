package io.mushrif.complaints.erasure;

import io.mushrif.platform.job.JobState;
import io.mushrif.platform.language.LocalizedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The erasure of a customer, as the API shows it. It stays as the proof of it.
 *
 * @param openComplaints how many complaints were open when it was asked for
 * @param failures how often it was interrupted and begun again
 * @param sections what has been done
 */
public record ErasureView(
        UUID id,
        UUID customerId,
        JobState state,
        String reason,
        LegalBasis legalBasis,
        String overrideReason,
        int openComplaints,
        String requestedBy,
        Instant requestedAt,
        Instant finishedAt,
        int failures,
        String lastFailure,
        List<Section> sections) {

    /**
     * What became of one kind of data.
     *
     * @param erased rows that lost something
     * @param stays what stays and why; absent for nothing
     */
    public record Section(
            String section, LocalizedText heading, long erased, LocalizedText stays, Instant at) {}
}
