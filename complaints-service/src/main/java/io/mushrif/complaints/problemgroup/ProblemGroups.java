package io.mushrif.complaints.problemgroup;

import io.mushrif.complaints.complaint.ComplaintStatus;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All groups of complaints with the same problem. */
@ApplicationScoped
class ProblemGroups implements PanacheRepositoryBase<ProblemGroup, UUID> {

    ProblemGroup require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("problem group", id));
    }

    /** The group, which nobody else changes until the transaction ends; locked before members. */
    ProblemGroup lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("problem group", id));
    }

    /** With how many complaints are in it. */
    ProblemGroupView view(ProblemGroup group) {
        return group.view(counts(List.of(group.id())).getOrDefault(group.id(), MemberCounts.NONE));
    }

    @Transactional
    Page<ProblemGroupView> page(ProblemGroupFilter filter) {
        Page<ProblemGroup> page =
                ListQuery.of(getEntityManager(), ProblemGroup.class)
                        .equal("state", filter.state)
                        .equal("product", filter.product)
                        .equal("category", filter.category)
                        .page(
                                filter,
                                Sort.newestFirst("createdAt"),
                                ProblemGroup::createdAt,
                                ProblemGroup::id);
        Map<UUID, MemberCounts> counts =
                counts(page.items().stream().map(ProblemGroup::id).toList());
        return page.map(group -> group.view(counts.getOrDefault(group.id(), MemberCounts.NONE)));
    }

    private Map<UUID, MemberCounts> counts(List<UUID> groups) {
        Map<UUID, MemberCounts> counts = new HashMap<>();
        List<Tuple> rows =
                getEntityManager()
                        .createQuery(
                                """
                                select problemGroupId, status, count(*) from Complaint
                                where problemGroupId in :groups group by problemGroupId, status
                                """,
                                Tuple.class)
                        .setParameter("groups", groups)
                        .getResultList();
        for (Tuple row : rows) {
            counts.computeIfAbsent(
                            row.get(0, UUID.class),
                            id -> new MemberCounts(new EnumMap<>(ComplaintStatus.class)))
                    .byStatus()
                    .put(row.get(1, ComplaintStatus.class), row.get(2, Long.class));
        }
        return counts;
    }
}
