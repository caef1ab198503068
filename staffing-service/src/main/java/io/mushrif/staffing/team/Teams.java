package io.mushrif.staffing.team;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** All teams. */
@ApplicationScoped
public class Teams implements PanacheRepositoryBase<Team, UUID> {

    static final Sort ORDER = Sort.newestFirst("createdAt").reversed();

    /**
     * The team.
     *
     * @throws ProblemException 404
     */
    Team require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("team", id));
    }

    /** Whether there is such a team. */
    public boolean exists(UUID id) {
        return count("id", id) == 1;
    }

    boolean has(String source, String externalId) {
        return count("source = ?1 and externalId = ?2", source, externalId) > 0;
    }

    Page<TeamView> page(TeamFilter filter, Collection<UUID> visible) {
        return ListQuery.of(getEntityManager(), Team.class)
                .equal("source", filter.source)
                .equal("externalId", filter.externalId)
                .in("id", visible)
                .page(filter, ORDER, Team::createdAt, Team::id)
                .map(Team::view);
    }
}
