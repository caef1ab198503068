package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    private static final Sort ORDER = Sort.newestFirst("createdAt");
    private static final Sort BY_CHANGE = Sort.newestFirst("updatedAt");

    private final ExternalIds externalIds;
    private final Contacts contacts;

    Customers(ExternalIds externalIds, Contacts contacts) {
        this.externalIds = externalIds;
        this.contacts = contacts;
    }

    Customer require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("customer", id));
    }

    /**
     * A customer about whom something can be written.
     *
     * @throws ProblemException 404; 409 for one who was erased, or merged, naming into whom
     */
    public Customer requireUnmerged(UUID id) {
        requireLive(id);
        return require(id);
    }

    /**
     * Checks that a customer who is referred to exists and was not merged into another one, and
     * keeps them from being merged until the transaction ends; null passes.
     *
     * @throws ProblemException 400 naming {@code customerId}
     */
    public void requireReference(UUID id) {
        if (id == null) {
            return;
        }
        Customer customer = findById(id);
        if (customer == null || customer.isErased()) {
            throw ProblemException.invalid("customerId", "unknown-reference");
        }
        UUID survivor =
                survivor(id)
                        .orElseThrow(
                                () -> ProblemException.invalid("customerId", "unknown-reference"));
        if (!survivor.equals(id)) {
            throw ProblemException.invalid("customerId", "merged-customer", survivor);
        }
    }

    /**
     * Who the customer is now: the same, or whom they were merged into, who is kept from being
     * merged until the transaction ends. Empty for one who does not exist.
     */
    @Transactional
    public Optional<UUID> survivor(UUID id) {
        UUID now = id;
        while (true) {
            List<?> found =
                    getEntityManager()
                            .createNativeQuery(
                                    "select coalesce(merged_into, id) from customer where id = :id for key share",
                                    UUID.class)
                            .setParameter("id", now)
                            .getResultList();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            if (found.get(0).equals(now)) {
                return Optional.of(now);
            }
            now = (UUID) found.get(0);
        }
    }

    /** The customer and all who were merged into them, at whatever remove. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<UUID> withAbsorbed(UUID id) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        with recursive record (id) as (
                            select cast(:id as uuid)
                            union select c.id from customer c join record r on c.merged_into = r.id
                        ) select id from record
                        """,
                        UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The customers as the API shows them, by their ids; who does not exist is missing. */
    @Transactional
    public Map<UUID, CustomerView> views(Collection<UUID> ids) {
        return list("id in ?1", ids).stream()
                .map(Customer::view)
                .collect(Collectors.toMap(CustomerView::id, Function.identity()));
    }

    /**
     * Checks that there is such a customer, erased or not.
     *
     * @throws ProblemException 404 when there is none
     */
    public void requireKnown(UUID id) {
        require(id);
    }

    /**
     * Checks that there is such a customer about whom something can be written.
     *
     * @throws ProblemException 404 when there is none, 409 when the person was erased, or merged
     *     into another one, who is named
     */
    public void requireLive(UUID id) {
        Customer customer = require(id);
        if (customer.isErased()) {
            throw ProblemException.conflict("customer-erased");
        }
        if (customer.mergedInto() != null) {
            throw ProblemException.conflict("customer-merged", id, survivor(id).orElseThrow());
        }
    }

    /** How a customer is addressed and reached; empty for null and for one who does not exist. */
    @Transactional
    public Optional<CustomerContact> contact(UUID id) {
        return id == null ? Optional.empty() : findByIdOptional(id).map(Customer::contact);
    }

    @Transactional
    Page<CustomerView> page(CustomerFilter filter, String phone) {
        boolean byChange = filter.updatedFrom != null || filter.updatedTo != null;
        ListQuery<Customer> query =
                ListQuery.of(getEntityManager(), Customer.class)
                        .where("e.mergedInto is null", Map.of())
                        .from("updatedAt", filter.updatedFrom)
                        .before("updatedAt", filter.updatedTo);
        if (filter.email != null) {
            String email = ContactValues.lower(filter.email.trim());
            query.in("id", contacts.customersAt(ContactKind.EMAIL, email));
        }
        if (phone != null) {
            query.in("id", contacts.customersAt(ContactKind.PHONE, phone));
        }
        if (filter.externalId != null) {
            query.in("id", externalIds.customersWith(filter.source, filter.externalId));
        } else {
            query.equal("source", filter.source);
        }
        return (byChange
                        ? query.page(filter, BY_CHANGE, Customer::updatedAt, Customer::id)
                        : query.page(filter, ORDER, Customer::createdAt, Customer::id))
                .map(Customer::view);
    }
}
