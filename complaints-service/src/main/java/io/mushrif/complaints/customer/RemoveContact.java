package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** A way to reach a customer was wrong or is not theirs any more. */
@ApplicationScoped
class RemoveContact {

    private final CustomerChanges changes;
    private final Contacts contacts;

    RemoveContact(CustomerChanges changes, Contacts contacts) {
        this.changes = changes;
        this.contacts = contacts;
    }

    @Transactional
    Customer handle(UUID id, UUID contactId) {
        Customer customer = changes.beginSeen(id);
        Contact contact = contacts.require(id, contactId);
        if (contact.isPrimary(customer)) {
            throw ProblemException.conflict("primary-contact", contact.kind().name());
        }
        contacts.delete(contact);
        return changes.complete(
                customer,
                List.of(
                        new CustomerHistory.Change(
                                "contact." + contact.kind(), contact.given(), null)));
    }
}
