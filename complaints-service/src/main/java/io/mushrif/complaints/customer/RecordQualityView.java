package io.mushrif.complaints.customer;

import java.util.Map;

/**
 * The quality of all customers' records.
 *
 * @param customers customers, the merged ones not counted
 * @param withoutContact customers who cannot be reached at all
 * @param contacts ways to reach them
 * @param contactsByDefect contacts with each defect
 * @param staleMonths months after which a contact that nobody has confirmed is stale
 */
public record RecordQualityView(
        long customers,
        long withoutContact,
        long contacts,
        Map<ContactDefect, Long> contactsByDefect,
        int staleMonths) {

    public RecordQualityView {
        contactsByDefect = Map.copyOf(contactsByDefect);
    }
}
