package io.mushrif.complaints.consent;

import java.time.Instant;
import java.util.List;

/**
 * What a customer says to a purpose, as the API shows it.
 *
 * @param since when they said it; absent when never asked
 * @param expiresAt when it is over; absent for never
 * @param log what they said each time, newest first
 */
public record ConsentView(
        Purpose purpose, ConsentState state, Instant since, Instant expiresAt, List<Entry> log) {

    /**
     * What they said at one time.
     *
     * @param at when they said it
     * @param channel how they said it
     * @param evidence what shows it, for example the number of a recording
     * @param recordedBy who entered it
     */
    public record Entry(
            int number,
            ConsentState state,
            Instant at,
            Instant expiresAt,
            ConsentChannel channel,
            String evidence,
            String recordedBy,
            Instant recordedAt) {}

    static ConsentView neverAsked(Purpose purpose) {
        return new ConsentView(purpose, ConsentState.NEVER_ASKED, null, null, List.of());
    }
}
