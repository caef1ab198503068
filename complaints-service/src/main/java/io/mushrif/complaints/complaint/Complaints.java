package io.mushrif.complaints.complaint;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** All complaints. */
@ApplicationScoped
class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private static final List<Sort> SORTS =
            List.of(Sort.newestFirst("receivedAt"), Sort.newestFirst("nextDueAt").reversed());

    /** Matches no id: for a user who is no agent. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final TeamScope scope;
    private final CurrentUser user;
    private final Site site;

    Complaints(TeamScope scope, CurrentUser user, Site site) {
        this.scope = scope;
        this.user = user;
        this.site = site;
    }

    Complaint require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("complaint", id));
    }

    boolean has(String source, String externalId) {
        return count("source = ?1 and externalId = ?2", source, externalId) > 0;
    }

    /** The next references, such as C-2026-000123. */
    List<String> nextReferences(int count, Instant now) {
        int year = now.atZone(site.zone()).getYear();
        List<Long> numbers =
                getEntityManager()
                        .unwrap(Session.class)
                        .createNativeQuery(
                                "select nextval('complaint_reference') from generate_series(1, :count)",
                                Long.class)
                        .setParameter("count", count)
                        .getResultList();
        return numbers.stream().map(number -> "C-%d-%06d".formatted(year, number)).toList();
    }

    @Transactional
    Page<ComplaintSummary> page(ComplaintFilter filter) {
        Sort sort = Sort.parse(filter.sort, SORTS);
        ListQuery<Complaint> query =
                ListQuery.of(getEntityManager(), Complaint.class)
                        .equal("status", filter.status)
                        .equal("priority", filter.priority)
                        .equal("channel", filter.channel)
                        .equal("product", filter.product)
                        .equal("category", filter.category)
                        .equal("teamId", filter.teamId)
                        .equal("agentId", filter.agentId)
                        .equal("customerId", filter.customerId)
                        .equal("reference", filter.reference)
                        .equal("source", filter.source)
                        .equal("externalId", filter.externalId)
                        .from("receivedAt", filter.receivedFrom)
                        .before("receivedAt", filter.receivedTo)
                        .before("nextDueAt", filter.dueBefore);
        boolean byDue = sort.attribute().equals("nextDueAt");
        if (byDue) {
            query.where("e.nextDueAt is not null", Map.of());
        }
        restrict(query);
        return query.page(
                        filter,
                        sort,
                        byDue ? Complaint::nextDueAt : Complaint::receivedAt,
                        Complaint::id)
                .map(Complaint::summary);
    }

    /** The rule of {@link ComplaintAccessPolicy} as a condition. */
    private void restrict(ListQuery<Complaint> query) {
        if (scope.everything()) {
            return;
        }
        if (user.hasAny(Roles.SUPERVISOR)) {
            query.where(
                    "e.teamId is null or e.teamId in :ledTeams", Map.of("ledTeams", scope.teams()));
        } else {
            query.where(
                    "e.agentId = :self or e.registeredBy = :me",
                    Map.of("self", scope.self().orElse(NOBODY), "me", user.name()));
        }
    }
}
