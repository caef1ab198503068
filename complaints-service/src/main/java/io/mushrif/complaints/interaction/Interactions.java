package io.mushrif.complaints.interaction;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.partition.MonthPartitions;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All interactions. */
@ApplicationScoped
public class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    private static final List<Sort> SORTS = List.of(Sort.newestFirst("startedAt"));

    private final TeamScope scope;
    private final CurrentUser user;
    private final MonthPartitions months;

    Interactions(TeamScope scope, CurrentUser user, EntityManager entities, Clock clock) {
        this.scope = scope;
        this.user = user;
        months = new MonthPartitions("interaction", entities, clock);
    }

    Interaction require(UUID id) {
        Interaction interaction =
                findByIdOptional(id)
                        .orElseThrow(() -> ProblemException.notFound("interaction", id));
        if (!scope.covers(interaction.teamId(), interaction.agentId())) {
            throw ProblemException.forbidden();
        }
        return interaction;
    }

    /**
     * Stores a new interaction.
     *
     * @return false when its id of another system is taken
     */
    boolean add(Interaction interaction, String source, String externalId) {
        if (externalId != null && !takeKey(interaction, source, externalId)) {
            return false;
        }
        requireMonths(List.of(interaction.startedAt()));
        persist(interaction);
        return true;
    }

    /** Sees to it that interactions of these times can be stored; before anything else is. */
    void requireMonths(Collection<Instant> times) {
        months.require(
                times.stream()
                        .map(time -> YearMonth.from(time.atOffset(ZoneOffset.UTC)))
                        .collect(Collectors.toSet()));
    }

    private boolean takeKey(Interaction interaction, String source, String externalId) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                insert into interaction_key (source, external_id, interaction_id, started_at)
                                values (:source, :externalId, :id, :startedAt) on conflict do nothing
                                """)
                        .setParameter("source", source == null ? "" : source)
                        .setParameter("externalId", externalId)
                        .setParameter("id", interaction.id())
                        .setParameter("startedAt", interaction.startedAt())
                        .executeUpdate()
                == 1;
    }

    @Transactional
    Page<InteractionView> page(InteractionFilter filter) {
        filter.check();
        ListQuery<Interaction> query =
                ListQuery.of(getEntityManager(), Interaction.class)
                        .equal("customerId", filter.customerId)
                        .equal("agentId", filter.agentId)
                        .equal("teamId", filter.teamId)
                        .equal("channel", filter.channel)
                        .equal("queue", filter.queue)
                        .from("startedAt", filter.startedFrom)
                        .before("startedAt", filter.startedTo);
        // as constants, so that the indexes of the rare ones fit whatever plan is kept
        if (filter.direction != null) {
            query.where("e.direction = " + filter.direction.name(), Map.of());
        }
        if (filter.outcome != null) {
            query.where("e.outcome = " + filter.outcome.name(), Map.of());
        }
        if (filter.externalId != null) {
            restrictToKey(query, filter);
        }
        restrictToVisible(query);
        return query.page(
                        filter,
                        Sort.parse(filter.sort, SORTS),
                        Interaction::startedAt,
                        Interaction::id)
                .map(Interaction::view);
    }

    private void restrictToVisible(ListQuery<Interaction> query) {
        if (scope.everything()) {
            return;
        }
        if (user.hasAny(Roles.SUPERVISOR)) {
            query.in("teamId", scope.teams());
        } else {
            query.in("agentId", scope.self().map(Set::of).orElse(Set.of()));
        }
    }

    /**
     * Interactions of a customer that the current user may see, newest first.
     *
     * @param until at this time or before; null for all
     * @param beforeId of those at this very time only those before this id; null for all of them
     */
    @Transactional
    public List<InteractionView> ofCustomer(
            UUID customer, Instant until, UUID beforeId, int limit) {
        ListQuery<Interaction> query =
                ListQuery.of(getEntityManager(), Interaction.class).equal("customerId", customer);
        if (beforeId != null) {
            query.where(
                    "(e.startedAt, e.id) < (:until, :beforeId)",
                    Map.of("until", until, "beforeId", beforeId));
        } else if (until != null) {
            query.where("e.startedAt <= :until", Map.of("until", until));
        }
        restrictToVisible(query);
        return query.first(limit, SORTS.get(0)).stream().map(Interaction::view).toList();
    }

    /** By the table of keys: an index over all months would have to be asked month by month. */
    @SuppressWarnings("unchecked")
    private void restrictToKey(ListQuery<Interaction> query, InteractionFilter filter) {
        List<Tuple> key =
                getEntityManager()
                        .createNativeQuery(
                                """
                                select interaction_id, started_at from interaction_key
                                where source = :source and external_id = :externalId
                                """,
                                Tuple.class)
                        .setParameter("source", filter.source == null ? "" : filter.source)
                        .setParameter("externalId", filter.externalId)
                        .getResultList();
        if (key.isEmpty()) {
            query.where("false", Map.of());
        } else {
            query.equal("id", key.get(0).get(0, UUID.class))
                    .equal("startedAt", key.get(0).get(1, Instant.class));
        }
    }
}
