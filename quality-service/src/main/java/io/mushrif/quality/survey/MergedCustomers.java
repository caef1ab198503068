package io.mushrif.quality.survey;

import io.mushrif.contracts.customer.CustomerMergeUndone;
import io.mushrif.contracts.customer.CustomerMerged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Whose records were put together, kept so that a person is forgotten under all of their ids. */
@ApplicationScoped
class MergedCustomers {

    private final EntityManager entities;

    MergedCustomers(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(CustomerMerged merged) {
        entities.createNativeQuery(
                        """
                        insert into survey_merged_customer (absorbed_id, customer_id, merge_id)
                        values (:absorbed, :customer, :merge)
                        on conflict (absorbed_id) do update set customer_id = excluded.customer_id,
                            merge_id = excluded.merge_id
                        """)
                .setParameter("absorbed", merged.absorbedId())
                .setParameter("customer", merged.customerId())
                .setParameter("merge", merged.mergeId())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(CustomerMergeUndone undone) {
        entities.createNativeQuery("delete from survey_merged_customer where merge_id = :merge")
                .setParameter("merge", undone.mergeId())
                .executeUpdate();
    }

    /** The customer and all who were merged into them, at whatever remove. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    List<UUID> withAbsorbed(UUID customer) {
        return entities.createNativeQuery(
                        """
                        with recursive record (id) as (
                            select cast(:customer as uuid)
                            union select m.absorbed_id from survey_merged_customer m join record r on m.customer_id = r.id)
                        select id from record
                        """,
                        UUID.class)
                .setParameter("customer", customer.toString())
                .getResultList();
    }
}
