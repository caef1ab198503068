package io.mushrif.complaints.customerduplicate;

import io.mushrif.complaints.customermerge.CustomersMerged;
import io.mushrif.complaints.customermerge.CustomersUnmerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** A proposal follows what becomes of its two records. */
@ApplicationScoped
class MergedPairs {

    private final EntityManager entities;

    MergedPairs(EntityManager entities) {
        this.entities = entities;
    }

    void merged(@Observes CustomersMerged event) {
        entities.createNativeQuery(
                        """
                        update customer_duplicate set status = 'MERGED', decided_by = :user, decided_at = :at,
                            version = version + 1
                        where one_id = least(cast(:one as uuid), cast(:other as uuid))
                            and other_id = greatest(cast(:one as uuid), cast(:other as uuid)) and status = 'OPEN'
                        """)
                .setParameter("user", event.user())
                .setParameter("at", event.at())
                .setParameter("one", event.survivor())
                .setParameter("other", event.absorbed())
                .executeUpdate();
    }

    /** As it was before: the two are proposed again, until somebody dismisses them. */
    void unmerged(@Observes CustomersUnmerged event) {
        UUID one = event.survivor();
        entities.createNativeQuery(
                        """
                        update customer_duplicate set status = 'OPEN', decided_by = null, decided_at = null,
                            version = version - 1
                        where one_id = least(cast(:one as uuid), cast(:other as uuid))
                            and other_id = greatest(cast(:one as uuid), cast(:other as uuid)) and status = 'MERGED'
                        """)
                .setParameter("one", one)
                .setParameter("other", event.absorbed())
                .executeUpdate();
    }
}
