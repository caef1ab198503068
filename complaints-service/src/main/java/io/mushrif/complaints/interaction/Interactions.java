package io.mushrif.complaints.interaction;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;

/** All interactions. */
@ApplicationScoped
class Interactions implements PanacheRepositoryBase<Interaction, UUID> {

    private static final Sort ORDER = Sort.newestFirst("startedAt");

    private final TeamScope scope;
    private final CurrentUser user;

    Interactions(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
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

    boolean has(String source, String externalId) {
        return count("source = ?1 and externalId = ?2", source, externalId) > 0;
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
