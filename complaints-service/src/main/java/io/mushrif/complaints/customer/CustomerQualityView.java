package io.mushrif.complaints.customer;

import java.util.List;
import java.util.UUID;

/**
 * The quality of a customer's record.
 *
 * @param good whether no contact has a defect and there is at least one
 * @param staleMonths months after which a contact that nobody has confirmed is stale
 */
public record CustomerQualityView(
        UUID customerId, boolean good, int staleMonths, List<ContactQuality> contacts) {

    public CustomerQualityView {
        contacts = List.copyOf(contacts);
    }
}
