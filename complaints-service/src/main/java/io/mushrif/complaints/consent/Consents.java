package io.mushrif.complaints.consent;

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
    private final Clock clock;

    Consents(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Null when the customer has said nothing to the purpose. */
    Consent find(UUID customer, Purpose purpose) {
        return entities.find(Consent.class, new Consent.Key(customer, purpose));
    }

    /** What a customer says to a purpose now. */
    @Transactional
    public ConsentState state(UUID customer, Purpose purpose) {
        Consent consent = find(customer, purpose);
        return consent == null ? ConsentState.NEVER_ASKED : consent.state(clock.instant());
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
