package io.mushrif.complaints.referral;

import io.mushrif.complaints.complaint.Complaint;
import io.mushrif.complaints.complaint.Complaints;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All questions to departments. */
@ApplicationScoped
class Referrals implements PanacheRepositoryBase<Referral, UUID> {

    private static final List<Sort> SORTS =
            List.of(Sort.newestFirst("dueAt").reversed(), Sort.newestFirst("askedAt"));

    private final Complaints complaints;
    private final ReferralAccessPolicy access;
    private final Clock clock;

    Referrals(Complaints complaints, ReferralAccessPolicy access, Clock clock) {
        this.complaints = complaints;
        this.access = access;
        this.clock = clock;
    }

    /** A question about a complaint that the current user may see. */
    Referral visible(UUID complaint, UUID id) {
        Referral referral =
                findByIdOptional(id)
                        .filter(found -> found.complaintId().equals(complaint))
                        .orElseThrow(() -> ProblemException.notFound("referral", id));
        access.require(referral);
        return referral;
    }

    /** The question, which nobody else changes until the transaction ends. */
    Referral lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("referral", id));
    }

    List<Referral> of(UUID complaint) {
        return list("complaintId = ?1 order by askedAt, id", complaint);
    }

    List<Referral> open(UUID complaint) {
        return list(
                "complaintId = ?1 and state = ?2 order by askedAt, id",
                complaint,
                ReferralState.OPEN);
    }

    /** Whether a complaint waits for another question than this. */
    boolean othersHoldUp(Referral referral) {
        return count(
                        "complaintId = ?1 and state = ?2 and waits and id <> ?3",
                        referral.complaintId(),
                        ReferralState.OPEN,
                        referral.id())
                > 0;
    }

    /** Complaints with a question of which somebody has to be reminded, the oldest first. */
    List<UUID> complaintsToRemind(Instant now, int limit) {
        return getEntityManager()
                .createQuery(
                        "select complaintId from Referral where nextReminderAt <= :now"
                                + " order by nextReminderAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    ReferralView view(Referral referral) {
        return referral.view(complaints.require(referral.complaintId()), clock.instant());
    }

    /** What the current user may see of them. */
    @Transactional
    Page<ReferralView> page(ReferralFilter filter) {
        Sort sort = Sort.parse(filter.sort, SORTS);
        Instant now = clock.instant();
        ListQuery<Referral> query =
                ListQuery.of(getEntityManager(), Referral.class)
                        .equal("department", filter.department)
                        .equal("state", filter.state)
                        .equal("complaintId", filter.complaintId);
        if (filter.overdue != null) {
            String overdue = "e.state = :open and e.dueAt < :now";
            query.where(
                    filter.overdue ? overdue : "not (" + overdue + ")",
                    Map.of("open", ReferralState.OPEN, "now", now));
        }
        restrict(query);
        Page<Referral> page =
                query.page(
                        filter,
                        sort,
                        sort.attribute().equals("dueAt") ? Referral::dueAt : Referral::askedAt,
                        Referral::id);
        Map<UUID, Complaint> about =
                complaints.stream(
                                "id in ?1",
                                page.items().stream().map(Referral::complaintId).toList())
                        .collect(Collectors.toMap(Complaint::id, Function.identity()));
        return page.map(referral -> referral.view(about.get(referral.complaintId()), now));
    }

    /** The rule of {@link ReferralAccessPolicy} as a condition. */
    private void restrict(ListQuery<Referral> query) {
        Map<String, Object> values = new HashMap<>();
        values.put("ownDepartments", access.ownDepartments());
        String own = "e.department in :ownDepartments";
        if (!access.worksOnComplaints()) {
            query.where(own, values);
            return;
        }
        complaints
                .visible("c")
                .ifPresent(
                        condition -> {
                            values.putAll(condition.values());
                            query.where(
                                    own
                                            + " or exists (select 1 from Complaint c"
                                            + " where c.id = e.complaintId and ("
                                            + condition.hql()
                                            + "))",
                                    values);
                        });
    }
}
