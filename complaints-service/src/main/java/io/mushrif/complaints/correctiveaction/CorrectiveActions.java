package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.cause.Causes;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Site;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All corrective and preventive actions. */
@ApplicationScoped
class CorrectiveActions implements PanacheRepositoryBase<CorrectiveAction, UUID> {

    private static final List<Sort> SORTS =
            List.of(new Sort("dueOn", false, LocalDate::parse), Sort.newestFirst("createdAt"));

    /** A query may not name an empty list. */
    private static final UUID NONE = new UUID(0, 0);

    /** Named by the action, or a member of the group that it is for. */
    private static final String OF_COMPLAINT =
            """
            select action_id from corrective_action_complaint where complaint_id = :id
            union
            select a.id from corrective_action a
                join complaint c on c.problem_group_id = a.problem_group_id where c.id = :id
            """;

    private final Causes causes;
    private final Site site;
    private final Clock clock;

    CorrectiveActions(Causes causes, Site site, Clock clock) {
        this.causes = causes;
        this.site = site;
        this.clock = clock;
    }

    CorrectiveAction require(UUID id) {
        return findByIdOptional(id)
                .orElseThrow(() -> ProblemException.notFound("corrective action", id));
    }

    /** The action, which nobody else changes until the transaction ends. */
    CorrectiveAction lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("corrective action", id));
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), site.zone());
    }

    void link(UUID action, Collection<UUID> complaints) {
        complaints.forEach(
                complaint ->
                        getEntityManager()
                                .createNativeQuery(
                                        "insert into corrective_action_complaint values (:action, :complaint)")
                                .setParameter("action", action)
                                .setParameter("complaint", complaint)
                                .executeUpdate());
    }

    List<UUID> complaints(UUID action) {
        return ids(
                "select complaint_id from corrective_action_complaint where action_id = :id order by complaint_id",
                action);
    }

    List<UUID> followUps(UUID action) {
        return ids("select id from corrective_action where follows_id = :id order by id", action);
    }

    /**
     * Checks a problem group that a request names, and holds it: groups are locked before their
     * members.
     *
     * @throws ProblemException 400 when there is none
     */
    void requireGroup(UUID problemGroup) {
        if (ids("select id from problem_group where id = :id for key share", problemGroup)
                .isEmpty()) {
            throw ProblemException.invalid("problemGroupId", "unknown-reference");
        }
    }

    /** Members of a problem group, the latest first. */
    List<UUID> members(UUID problemGroup, int most) {
        return ids(
                "select id from complaint where problem_group_id = :id order by received_at desc, id desc limit "
                        + most,
                problemGroup);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, UUID id) {
        return getEntityManager()
                .createNativeQuery(sql, UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * The next action whose check is due, which this transaction alone works on: another replica
     * passes it over.
     */
    Optional<CorrectiveAction> nextDue(Collection<UUID> except) {
        List<?> found =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select id from corrective_action
                                where state = 'DONE' and check_on <= :today and id not in (:except)
                                order by check_on, id limit 1 for update skip locked
                                """,
                                UUID.class)
                        .setParameter("today", today())
                        .setParameter("except", except.isEmpty() ? List.of(NONE) : except)
                        .getResultList();
        return found.stream().map(id -> findById((UUID) id)).findFirst();
    }

    /** Other actions that were at work on some of the same complaints in some of the same days. */
    List<UUID> atWorkBeside(CorrectiveAction action, Windows windows) {
        return list(
                        "id <> ?1 and state <> ?2 and startedOn < ?3 and (doneOn is null or doneOn >= ?4)"
                                + " order by startedOn, id",
                        action.id(),
                        ActionState.CANCELLED,
                        windows.afterTo(),
                        windows.beforeFrom())
                .stream()
                .filter(other -> overlap(action.scope(), other.scope()))
                .map(CorrectiveAction::id)
                .toList();
    }

    private boolean overlap(Scope one, Scope other) {
        return meet(one.product(), other.product())
                && meet(one.category(), other.category())
                && meet(one.legalEntity(), other.legalEntity())
                && meet(one.channel(), other.channel())
                && (meet(one.cause(), other.cause())
                        || causes.subtree(one.cause()).contains(other.cause())
                        || causes.subtree(other.cause()).contains(one.cause()));
    }

    private static boolean meet(Object one, Object other) {
        return one == null || other == null || one.equals(other);
    }

    @Transactional
    Page<CorrectiveActionSummary> page(CorrectiveActionFilter filter) {
        LocalDate today = today();
        Sort sort = Sort.parse(filter.sort, SORTS);
        ListQuery<CorrectiveAction> query =
                ListQuery.of(getEntityManager(), CorrectiveAction.class)
                        .equal("state", filter.state)
                        .equal("kind", filter.kind)
                        .equal("owner", filter.owner)
                        .equal("cause", filter.cause)
                        .equal("problemGroupId", filter.problemGroupId)
                        .equal("followsId", filter.followsId)
                        .before("dueOn", filter.dueBefore);
        if (filter.overdue != null) {
            query.where(
                    (filter.overdue == CorrectiveActionFilter.Flag.TRUE ? "" : "not ")
                            + "(e.dueOn < :today and e.state in :undone)",
                    Map.of("today", today, "undone", ActionState.UNDONE));
        }
        if (filter.needsFollowUp != null) {
            query.where(
                    (filter.needsFollowUp == CorrectiveActionFilter.Flag.TRUE ? "" : "not ")
                            + "(e.state = :failed and e.followedUp = false)",
                    Map.of("failed", ActionState.NOT_EFFECTIVE));
        }
        if (filter.complaintId != null) {
            query.in("id", ids(OF_COMPLAINT, filter.complaintId));
        }
        return query.page(
                        filter,
                        sort,
                        sort.attribute().equals("dueOn")
                                ? CorrectiveAction::dueOn
                                : CorrectiveAction::createdAt,
                        CorrectiveAction::id)
                .map(action -> action.summary(today));
    }
}
