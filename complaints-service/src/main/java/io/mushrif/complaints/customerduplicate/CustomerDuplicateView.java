package io.mushrif.complaints.customerduplicate;

import io.mushrif.complaints.customer.CustomerView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two records that may be of one person, as the API shows them.
 *
 * @param score probability that they are, 0 to 1
 * @param customers both records
 * @param reason why they were dismissed; null otherwise
 */
public record CustomerDuplicateView(
        UUID id,
        DuplicateStatus status,
        double score,
        List<WeighedReason> reasons,
        List<CustomerView> customers,
        Instant proposedAt,
        String decidedBy,
        Instant decidedAt,
        String reason) {

    public CustomerDuplicateView {
        reasons = List.copyOf(reasons);
        customers = List.copyOf(customers);
    }
}
