package io.mushrif.complaints.consent;

import io.mushrif.complaints.customer.Customers;
import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** How and when customers want to be contacted. */
@ApplicationScoped
public class ContactPreferences implements PanacheRepositoryBase<ContactPreference, UUID> {

    private final Customers customers;
    private final Site site;

    ContactPreferences(Customers customers, Site site) {
        this.customers = customers;
        this.site = site;
    }

    /**
     * What a customer wishes; one who has not said anything takes any channel at any time. Of a
     * customer with merged records those of the record itself hold, else those of the one that was
     * asked last; who said to any of them not to be contacted is not contacted.
     *
     * @param languageOfRecord their language when they prefer none for messages
     */
    @Transactional
    public ContactPolicy.Wishes wishes(UUID customer, String languageOfRecord) {
        List<ContactPreference> said =
                list("customerId in ?1 order by changedAt desc", customers.withAbsorbed(customer));
        ContactPolicy.Wishes wishes =
                said.stream()
                        .filter(preference -> preference.customerId().equals(customer))
                        .findFirst()
                        .or(() -> said.stream().findFirst())
                        .orElseGet(() -> new ContactPreference(customer))
                        .wishes(languageOfRecord, site.zone());
        return said.stream().anyMatch(ContactPreference::isDoNotContact)
                ? wishes.withoutContact()
                : wishes;
    }
}
