package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.PreferredChannel;
import java.time.Instant;
import java.util.List;

/**
 * How and when a customer wants to be contacted, as the API shows it.
 *
 * @param channels the best one first; one that is missing is not wanted; empty for any
 * @param language ISO 639-1; absent for that of the customer's record
 * @param timeZone of the contact hours, for example {@code Asia/Riyadh}; absent for that of the
 *     site
 * @param contactHours absent for any time
 * @param doNotContact whether they want to hear nothing at all but answers
 */
public record ContactPreferencesView(
        List<PreferredChannel> channels,
        String language,
        String timeZone,
        ContactHours contactHours,
        boolean doNotContact,
        String changedBy,
        Instant changedAt) {}
