package io.mushrif.complaints.customer;

import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;

/** A customer becomes known. */
@ApplicationScoped
class RegisterCustomer {

    /** What is known of a customer. */
    public record Request(
            @NotBlank @Size(max = 200) String name,
            @Email @Size(max = 254) String email,
            @Size(max = 40) String phone,
            @Pattern(regexp = "[a-z]{2}") String language,
            PreferredChannel preferredChannel,
            @Size(max = 50) String source,
            @Size(max = 200) String externalId) {}

    private final Customers customers;
    private final ExternalIds externalIds;
    private final PhoneNumbers phoneNumbers;
    private final Outbox outbox;
    private final Clock clock;

    RegisterCustomer(
            Customers customers,
            ExternalIds externalIds,
            PhoneNumbers phoneNumbers,
            Outbox outbox,
            Clock clock) {
        this.customers = customers;
        this.externalIds = externalIds;
        this.phoneNumbers = phoneNumbers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Customer handle(Request request) {
        if (request.externalId() != null
                && externalIds.isTaken(request.source(), request.externalId())) {
            throw ProblemException.conflict(
                    "already-exists", "customer", "externalId", request.externalId());
        }
        String phone = phoneNumbers.normalized("phone", request.phone());
        Customer customer = new Customer(request, phone, clock.instant());
        customers.persist(customer);
        outbox.append(customer.registered());
        return customer;
    }
}
