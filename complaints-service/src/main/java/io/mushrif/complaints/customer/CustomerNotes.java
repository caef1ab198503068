package io.mushrif.complaints.customer;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** All notes on customers. */
@ApplicationScoped
class CustomerNotes implements PanacheRepositoryBase<CustomerNote, UUID> {

    private static final Sort ORDER = Sort.newestFirst("writtenAt");

    Page<CustomerNoteView> page(UUID customer, PageRequest request) {
        return ListQuery.of(getEntityManager(), CustomerNote.class)
                .equal("customerId", customer)
                .page(request, ORDER, CustomerNote::writtenAt, CustomerNote::id)
                .map(CustomerNote::view);
    }

    CustomerNote require(UUID customer, UUID id) {
        return find("id = ?1 and customerId = ?2", id, customer)
                .firstResultOptional()
                .orElseThrow(() -> ProblemException.notFound("note", id));
    }
}
