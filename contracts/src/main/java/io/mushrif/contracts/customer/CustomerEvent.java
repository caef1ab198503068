package io.mushrif.contracts.customer;

import io.mushrif.contracts.Event;

/**
 * What happens to the record of a customer; without personal data. Topic {@code
 * complaints.customer}, key: customerId.
 */
public sealed interface CustomerEvent extends Event
        permits CustomerRegistered,
                CustomerChanged,
                CustomerErased,
                CustomerMerged,
                CustomerMergeUndone {
    /** Topic of these events. */
    String TOPIC = "complaints.customer";
}
