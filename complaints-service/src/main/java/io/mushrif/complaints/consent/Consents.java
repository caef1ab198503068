package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What customers say to which purpose. */
@ApplicationScoped
public class Consents {

    private final EntityManager entities;
    private final Customers customers;
    private final Clock clock;

    Consents(EntityManager entities, Customers customers, Clock clock) {
        this.entities = entities;
        this.customers = customers;
        this.clock = clock;
    }

    /** Null when the customer has said nothing to the purpose. */
    Consent find(UUID customer, Purpose purpose) {
        return entities.find(Consent.class, new Consent.Key(customer, purpose));
    }

    /**
     * What a customer says to a purpose now. Of what was said to this record and to those that were
     * merged into it, the latest holds.
     */
    @Transactional
    public ConsentState state(UUID customer, Purpose purpose) {
        return entities.createQuery(
                        "select customerId from ConsentEntry where customerId in :records and purpose = :purpose"
                                + " order by at desc, seq desc",
                        UUID.class)
                .setParameter("records", customers.withAbsorbed(customer))
                .setParameter("purpose", purpose)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(record -> find(record, purpose).state(clock.instant()))
                .orElse(ConsentState.NEVER_ASKED);
    }

    /** The log of one purpose, newest first. */
    List<ConsentView.Entry> log(UUID customer, Purpose purpose) {
        return entities.createQuery(
                        "from ConsentEntry where customerId = :customer and purpose = :purpose"
                                + " order by seq desc",
                        ConsentEntry.class)
                .setParameter("customer", customer)
                .setParameter("purpose", purpose)
                .setMaxResults(200)
                .getResultStream()
                .map(ConsentEntry::view)
                .toList();
    }

    List<ConsentView> of(UUID customer) {
        return Stream.of(Purpose.values())
                .map(
                        purpose -> {
                            Consent consent = find(customer, purpose);
                            return consent == null
                                    ? ConsentView.neverAsked(purpose)
                                    : consent.view(log(customer, purpose), clock.instant());
                        })
                .toList();
    }

    void keep(Consent consent, ConsentEntry entry, boolean isNew) {
        if (isNew) {
            entities.persist(consent);
        }
        entities.persist(entry);
        entities.flush();
    }
}
