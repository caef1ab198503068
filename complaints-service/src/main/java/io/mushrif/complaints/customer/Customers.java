package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** All customers. */
@ApplicationScoped
public class Customers implements PanacheRepositoryBase<Customer, UUID> {

    static final Sort ORDER = Sort.newestFirst("createdAt");

    Customer require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("customer", id));
    }

    /**
     * Checks that a customer who is referred to exists; null passes.
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
     * @throws ProblemException 404 when there is none, 409 when the person was erased
     */
    public void requireLive(UUID id) {
        if (require(id).isErased()) {
            throw ProblemException.conflict("customer-erased");
        }
    }

    /** How a customer is addressed and reached; empty for null and for one who does not exist. */
    @Transactional
    public Optional<CustomerContact> contact(UUID id) {
        return id == null ? Optional.empty() : findByIdOptional(id).map(Customer::contact);
    }

    boolean has(String source, String externalId) {
        return count("source = ?1 and externalId = ?2", source, externalId) > 0;
    }

    @Transactional
    Page<CustomerView> page(CustomerFilter filter, String phone) {
        return ListQuery.of(getEntityManager(), Customer.class)
                .equal("email", filter.email)
                .equal("phone", phone)
                .equal("source", filter.source)
                .equal("externalId", filter.externalId)
                .page(filter, ORDER, Customer::createdAt, Customer::id)
                .map(Customer::view);
    }
}
