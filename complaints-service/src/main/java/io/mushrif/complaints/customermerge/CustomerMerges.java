package io.mushrif.complaints.customermerge;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All merges. */
@ApplicationScoped
class CustomerMerges implements PanacheRepositoryBase<CustomerMerge, UUID> {

    CustomerMerge require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("merge", id));
    }

    /** The merge, with its row locked until the end of the transaction. */
    CustomerMerge locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("merge", id));
    }

    /** A merge that came after this one, holds and has its survivor in it. */
    Optional<CustomerMerge> laterThan(CustomerMerge merge) {
        return find(
                        "(survivorId = ?1 or absorbedId = ?1) and undoneAt is null and id <> ?2"
                                + " and (mergedAt, id) > (?3, ?2) order by mergedAt desc, id desc",
                        merge.survivorId(),
                        merge.id(),
                        merge.mergedAt())
                .firstResultOptional();
    }

    @Transactional
    Page<CustomerMergeView> page(CustomerMergeFilter filter) {
        ListQuery<CustomerMerge> query = ListQuery.of(getEntityManager(), CustomerMerge.class);
        if (filter.customerId != null) {
            query.where(
                    "e.survivorId = :customer or e.absorbedId = :customer",
                    Map.of("customer", filter.customerId));
        }
        return query.page(
                        filter,
                        Sort.newestFirst("mergedAt"),
                        CustomerMerge::mergedAt,
                        CustomerMerge::id)
                .map(CustomerMerge::view);
    }
}
