package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is known of a way to reach a customer changes: proved, confirmed, failing, primary. */
@ApplicationScoped
class ChangeContact {

    /**
     * What is known now; what is absent stays.
     *
     * @param verified true when the customer has just proved that it is theirs
     * @param confirmed true when the customer has just said that it is still right
     * @param invalidReason why it does not reach the customer any more, for example a returned mail
     * @param primary true to make it the one that is used first
     */
    public record Request(
            Boolean verified,
            Boolean confirmed,
            @Size(min = 1, max = 500) String invalidReason,
            Boolean primary) {}

    private final CustomerChanges changes;
    private final Contacts contacts;
    private final Clock clock;

    ChangeContact(CustomerChanges changes, Contacts contacts, Clock clock) {
        this.changes = changes;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional
    Customer handle(UUID id, UUID contactId, Request request) {
        Customer customer = changes.beginSeen(id);
        Contact contact = contacts.require(id, contactId);
        requireTrue("verified", request.verified());
        requireTrue("confirmed", request.confirmed());
        requireTrue("primary", request.primary());
        List<CustomerHistory.Change> told = new ArrayList<>();
        Instant now = clock.instant();
        if (request.invalidReason() != null) {
            if (request.verified() != null || request.confirmed() != null) {
                throw ProblemException.invalid("invalidReason", "not-when-right");
            }
            contact.fail(request.invalidReason(), now);
            told.add(change(contact, "invalid", request.invalidReason()));
        }
        if (request.verified() != null) {
            contact.verify(now);
            told.add(change(contact, "verified", now.toString()));
        }
        if (request.confirmed() != null) {
            contact.confirm(now);
            told.add(change(contact, "confirmed", now.toString()));
        }
        if (request.primary() != null) {
            told.addAll(customer.makePrimary(contact));
        }
        return changes.complete(customer, told);
    }

    private static CustomerHistory.Change change(Contact contact, String what, String after) {
        return new CustomerHistory.Change(
                "contact." + contact.kind() + "." + what, contact.given(), after);
    }

    private static void requireTrue(String field, Boolean value) {
        if (Boolean.FALSE.equals(value)) {
            throw ProblemException.invalid(field, "only-true");
        }
    }
}
