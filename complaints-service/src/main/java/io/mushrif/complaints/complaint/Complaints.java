package io.mushrif.complaints.complaint;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.PageRequest;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.mushrif.platform.security.Roles;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** All complaints. */
@ApplicationScoped
public class Complaints implements PanacheRepositoryBase<Complaint, UUID> {

    private static final List<Sort> SORTS =
            List.of(Sort.newestFirst("receivedAt"), Sort.newestFirst("nextDueAt").reversed());

    /** Matches no id: for a user who is no agent. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final TeamScope scope;
    private final CurrentUser user;
    private final DataSource database;

    Complaints(TeamScope scope, CurrentUser user, DataSource database) {
        this.scope = scope;
        this.user = user;
        this.database = database;
    }

    /**
     * The complaint.
     *
     * @throws ProblemException 404 when there is none
     */
    public Complaint require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("complaint", id));
    }

    /**
     * The complaint, which nobody else changes until the transaction ends. What belongs to it, such
     * as its clocks, is locked after it, never before.
     */
    Complaint lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.notFound("complaint", id));
    }

    boolean hasChildren(UUID id) {
        return count("parentId", id) > 0;
    }

    /** Plain SQL: it runs with every registration. */
    boolean has(String source, String externalId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                source == null
                                        ? "select 1 from complaint where source is null and external_id = ?"
                                        : "select 1 from complaint where external_id = ? and source = ?")) {
            select.setString(1, externalId);
            if (source != null) {
                select.setString(2, source);
            }
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("complaints could not be read", e);
        }
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
                        .equal("parentId", filter.parentId)
                        .equal("problemGroupId", filter.problemGroupId)
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

    /**
     * Complaints with the same problem that the current user may see, newest first.
     *
     * @param awaitingResponse only those whose customers still wait for the final response
     */
    @Transactional
    public Page<ComplaintSummary> ofProblemGroup(
            UUID problemGroup, boolean awaitingResponse, PageRequest request) {
        ListQuery<Complaint> query =
                ListQuery.of(getEntityManager(), Complaint.class)
                        .equal("problemGroupId", problemGroup)
                        .in(
                                "status",
                                awaitingResponse
                                        ? ComplaintStatus.OPEN.stream()
                                                .filter(ComplaintStatus::awaitsResponse)
                                                .toList()
                                        : null);
        restrict(query);
        return query.page(
                        request,
                        Sort.newestFirst("receivedAt"),
                        Complaint::receivedAt,
                        Complaint::id)
                .map(Complaint::summary);
    }

    /** The rule of {@link ComplaintRights#cover} as a condition. */
    private void restrict(ListQuery<Complaint> query) {
        visible("e").ifPresent(condition -> query.where(condition.hql(), condition.values()));
    }

    /**
     * The rule of {@link ComplaintAccessPolicy} as a condition on complaints; empty for a user who
     * sees all.
     *
     * @param complaint name of a complaint in the query
     */
    public Optional<Condition> visible(String complaint) {
        if (scope.everything()) {
            return Optional.empty();
        }
        return Optional.of(
                user.hasAny(Roles.SUPERVISOR)
                        ? new Condition(
                                "%1$s.teamId is null or %1$s.teamId in :ledTeams"
                                        .formatted(complaint),
                                Map.of("ledTeams", scope.teams()))
                        : new Condition(
                                "%1$s.agentId = :self or %1$s.registeredBy = :me"
                                        .formatted(complaint),
                                Map.of("self", scope.self().orElse(NOBODY), "me", user.name())));
    }

    /**
     * Whether the current user may see a complaint. Loads nothing, so that it can be locked later.
     */
    public boolean sees(UUID id) {
        return visible("c")
                .map(
                        condition -> {
                            TypedQuery<Long> query =
                                    getEntityManager()
                                            .createQuery(
                                                    "select count(*) from Complaint c where c.id = :id and ("
                                                            + condition.hql()
                                                            + ")",
                                                    Long.class)
                                            .setParameter("id", id);
                            condition.values().forEach(query::setParameter);
                            return query.getSingleResult() > 0;
                        })
                .orElse(true);
    }

    /** A condition in HQL with its parameters. */
    public record Condition(String hql, Map<String, ?> values) {}
}
