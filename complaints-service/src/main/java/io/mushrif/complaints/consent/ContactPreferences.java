package io.mushrif.complaints.consent;

import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How and when customers want to be contacted. */
@ApplicationScoped
public class ContactPreferences implements PanacheRepositoryBase<ContactPreference, UUID> {

    private final Site site;

    ContactPreferences(Site site) {
        this.site = site;
    }

    /**
     * What a customer wishes; one who has not said anything takes any channel at any time.
     *
     * @param languageOfRecord their language when they prefer none for messages
     */
    @Transactional
    public ContactPolicy.Wishes wishes(UUID customer, String languageOfRecord) {
        return findByIdOptional(customer)
                .orElseGet(() -> new ContactPreference(customer))
                .wishes(languageOfRecord, site.zone());
    }
}
