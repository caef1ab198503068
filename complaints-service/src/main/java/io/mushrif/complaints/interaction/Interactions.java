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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** All interactions. */
@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    private static final Sort ORDER = Sort.newestFirst("startedAt");

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
        months.require(List.of(YearMonth.from(interaction.startedAt().atOffset(ZoneOffset.UTC))));
        persist(interaction);
        return true;
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
        ListQuery<Interaction> query =
                ListQuery.of(getEntityManager(), Interaction.class)
                        .equal("customerId", filter.customerId)
                        .equal("agentId", filter.agentId)
                        .equal("channel", filter.channel)
                        .from("startedAt", filter.startedFrom)
                        .before("startedAt", filter.startedTo);
        if (!scope.everything()) {
            if (user.hasAny(Roles.SUPERVISOR)) {
                query.in("teamId", scope.teams());
            } else {
                query.in("agentId", scope.self().map(Set::of).orElse(Set.of()));
            }
        }
        return query.page(filter, ORDER, Interaction::startedAt, Interaction::id)
                .map(Interaction::view);
    }
}
