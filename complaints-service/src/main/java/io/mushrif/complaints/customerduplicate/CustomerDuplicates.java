package io.mushrif.complaints.customerduplicate;

import io.mushrif.complaints.customer.Customers;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All proposals. */
@ApplicationScoped
class CustomerDuplicates implements PanacheRepositoryBase<CustomerDuplicate, UUID> {

    private static final Sort ORDER = Sort.newestFirst("proposedAt");

    private final Customers customers;

    CustomerDuplicates(Customers customers) {
        this.customers = customers;
    }

    CustomerDuplicate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("duplicate", id));
    }

    CustomerDuplicateView view(CustomerDuplicate duplicate) {
        return duplicate.view(customers.views(duplicate.customers().toList()));
    }

    @Transactional
    Page<CustomerDuplicateView> page(DuplicateFilter filter) {
        ListQuery<CustomerDuplicate> query =
                ListQuery.of(getEntityManager(), CustomerDuplicate.class)
                        .equal("status", filter.status);
        if (filter.customerId != null) {
            query.where(
                    "e.oneId = :customer or e.otherId = :customer",
                    Map.of("customer", filter.customerId));
        }
        if (filter.status == DuplicateStatus.OPEN) {
            query.where(
                    "not exists (select 1 from Customer c where c.id in (e.oneId, e.otherId)"
                            + " and c.mergedInto is not null)",
                    Map.of());
        }
        Page<CustomerDuplicate> page =
                query.page(filter, ORDER, CustomerDuplicate::proposedAt, CustomerDuplicate::id);
        Set<UUID> ids =
                page.items().stream()
                        .flatMap(CustomerDuplicate::customers)
                        .collect(Collectors.toSet());
        var views = customers.views(List.copyOf(ids));
        return page.map(duplicate -> duplicate.view(views));
    }
}
