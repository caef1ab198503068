package io.mushrif.complaints.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** What is known of a customer changes. */
@ApplicationScoped
class ChangeCustomer {

    /** What changes; what is absent stays. */
    public record Request(
            @Size(min = 1, max = 200) String name,
            @Email @Size(max = 254) String email,
            @Size(max = 40) String phone,
            @Pattern(regexp = "[a-z]{2}") String language,
            PreferredChannel preferredChannel) {}

    private final CustomerChanges changes;
    private final PhoneNumbers phoneNumbers;

    ChangeCustomer(CustomerChanges changes, PhoneNumbers phoneNumbers) {
        this.changes = changes;
        this.phoneNumbers = phoneNumbers;
    }

    @Transactional
    Customer handle(UUID id, Request request) {
        Customer customer = changes.beginSeen(id);
        String phone = phoneNumbers.normalized("phone", request.phone());
        return changes.complete(customer, customer.change(request, phone));
    }
}
