package io.mushrif.complaints.customer;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
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

    private final Customers customers;
    private final PhoneNumbers phoneNumbers;
    private final Outbox outbox;
    private final Precondition precondition;
    private final Clock clock;

    ChangeCustomer(
            Customers customers,
            PhoneNumbers phoneNumbers,
            Outbox outbox,
            Precondition precondition,
            Clock clock) {
        this.customers = customers;
        this.phoneNumbers = phoneNumbers;
        this.outbox = outbox;
        this.precondition = precondition;
        this.clock = clock;
    }

    @Transactional
    Customer handle(UUID id, Request request) {
        customers.requireLive(id);
        Customer customer = customers.require(id);
        precondition.require(customer.version());
        String phone = phoneNumbers.normalized("phone", request.phone());
        outbox.append(customer.change(request, phone, clock.instant()));
        customers.flush();
        return customer;
    }
}
