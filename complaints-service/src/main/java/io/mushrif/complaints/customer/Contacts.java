package io.mushrif.complaints.customer;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All ways to reach customers. */
@ApplicationScoped
class Contacts implements PanacheRepositoryBase<Contact, UUID> {

    /** Of a customer, oldest first. */
    List<Contact> of(UUID customer) {
        return list("customerId = ?1 order by createdAt, id", customer);
    }

    Contact require(UUID customer, UUID id) {
        return find("id = ?1 and customerId = ?2", id, customer)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("contact", id));
    }

    boolean has(UUID customer, ContactKind kind, String value) {
        return count("customerId = ?1 and kind = ?2 and value = ?3", customer, kind, value) > 0;
    }

    /** Whether another customer has the same; a merged one does not count. */
    boolean isSomebodyElses(Contact contact) {
        return count(
                        "kind = ?1 and value = ?2 and customerId <> ?3 and exists"
                                + " (select 1 from Customer c where c.id = customerId and c.mergedInto is null)",
                        contact.kind(),
                        contact.value(),
                        contact.customerId())
                > 0;
    }

    /** Customers who are reached this way, at most 200; the merged ones not among them. */
    @SuppressWarnings("unchecked")
    List<UUID> customersAt(ContactKind kind, String value) {
        return getEntityManager()
                .createNativeQuery(
                        "select customer_id from customer_contact where kind = :kind and value = :value"
                                + " order by customer_id desc limit 200",
                        UUID.class)
                .setParameter("kind", kind.name())
                .setParameter("value", value)
                .getResultList();
    }
}
