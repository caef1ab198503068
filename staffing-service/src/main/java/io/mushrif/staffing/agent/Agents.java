package io.mushrif.staffing.agent;

import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.UUID;

/** All agents, also those who have left. */
@ApplicationScoped
public class Agents implements PanacheRepositoryBase<Agent, UUID> {

    static final Sort ORDER = Sort.newestFirst("createdAt").reversed();

    /**
     * The agent.
     *
     * @throws ProblemException 404
     */
    public Agent require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("agent", id));
    }

    /**
     * The agent, kept from other changes until the end of the transaction.
     *
     * @throws ProblemException 404
     */
    public Agent requireAlone(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("agent", id));
    }

    boolean has(String source, String externalId) {
        return count("source = ?1 and externalId = ?2", source, externalId) > 0;
    }

    boolean hasActive(String username) {
        return count("username = ?1 and status = ?2", username, AgentStatus.ACTIVE) > 0;
    }

    Page<AgentView> page(AgentFilter filter, Collection<UUID> teams, String self) {
        return ListQuery.of(getEntityManager(), Agent.class)
                .equal("teamId", filter.teamId)
                .equal("status", filter.status)
                .equal("username", filter.username)
                .equal("source", filter.source)
                .equal("externalId", filter.externalId)
                .in("teamId", teams)
                .equal("username", self)
                .page(filter, ORDER, Agent::createdAt, Agent::id)
                .map(Agent::view);
    }
}
