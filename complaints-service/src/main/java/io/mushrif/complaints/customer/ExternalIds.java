package io.mushrif.complaints.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ids of customers in other systems; each is one customer's only. */
@ApplicationScoped
class ExternalIds {

    private final EntityManager entities;

    ExternalIds(EntityManager entities) {
        this.entities = entities;
    }

    boolean isTaken(String source, String externalId) {
        return owner(source, externalId).isPresent();
    }

    /** Whose id it is. */
    @SuppressWarnings("unchecked")
    Optional<UUID> owner(String source, String externalId) {
        return entities.createNativeQuery(
                        "select customer_id from customer_external_id"
                                + " where source = :source and external_id = :externalId",
                        UUID.class)
                .setParameter("source", sourceKey(source))
                .setParameter("externalId", externalId)
                .getResultStream()
                .findFirst();
    }

    /** Customers with this id, in one system or in any. */
    @SuppressWarnings("unchecked")
    List<UUID> customersWith(String source, String externalId) {
        return source == null
                ? entities.createNativeQuery(
                                "select customer_id from customer_external_id where external_id = :externalId limit 200",
                                UUID.class)
                        .setParameter("externalId", externalId)
                        .getResultList()
                : owner(source, externalId).map(List::of).orElse(List.of());
    }

    /** Of a customer. */
    @SuppressWarnings("unchecked")
    List<ExternalIdView> of(UUID customer) {
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select source, external_id, created_at from customer_external_id
                                where customer_id = :customer order by source, external_id
                                """,
                                Tuple.class)
                        .setParameter("customer", customer)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ExternalIdView(
                                        row.get(0, String.class),
                                        row.get(1, String.class),
                                        row.get(2, Instant.class)))
                .toList();
    }

    /** Gives a customer an id; false when it is somebody's already. */
    boolean add(UUID customer, String source, String externalId, Instant now) {
        return entities.createNativeQuery(
                                """
                                insert into customer_external_id (source, external_id, customer_id, created_at)
                                values (:source, :externalId, :customer, :now) on conflict do nothing
                                """)
                        .setParameter("source", sourceKey(source))
                        .setParameter("externalId", externalId)
                        .setParameter("customer", customer)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private static String sourceKey(String source) {
        return source == null ? "" : source;
    }
}
