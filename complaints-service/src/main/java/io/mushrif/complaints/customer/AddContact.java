package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** A further way to reach a customer becomes known. */
@ApplicationScoped
class AddContact {

    /**
     * The contact.
     *
     * @param verified whether the customer has proved that it is theirs
     */
    public record Request(
            @NotNull ContactKind kind, @NotBlank @Size(max = 254) String value, boolean verified) {}

    private final CustomerChanges changes;
    private final Contacts contacts;
    private final ContactValues values;
    private final Clock clock;

    AddContact(CustomerChanges changes, Contacts contacts, ContactValues values, Clock clock) {
        this.changes = changes;
        this.contacts = contacts;
        this.values = values;
        this.clock = clock;
    }

    @Transactional
    ContactView handle(UUID id, Request request) {
        Customer customer = changes.begin(id);
        String value = values.normalized("value", request.kind(), request.value());
        if (contacts.has(id, request.kind(), value)) {
            throw ProblemException.conflict(
                    "already-exists", "contact", request.kind().name(), value);
        }
        Contact contact =
                new Contact(id, request.kind(), value, request.value().trim(), clock.instant());
        if (request.verified()) {
            contact.verify(clock.instant());
        }
        contacts.persist(contact);
        changes.complete(
                customer,
                List.of(
                        new CustomerHistory.Change(
                                "contact." + request.kind(), null, contact.given())));
        return contact.view(customer);
    }
}
