package io.mushrif.complaints.escalation;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.security.CurrentUser;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;

/** All escalations. One is seen by those who were told and by those who lead the team. */
@ApplicationScoped
class Escalations implements PanacheRepositoryBase<Escalation, UUID> {

    private static final Sort ORDER = Sort.newestFirst("escalatedAt");

    private final TeamScope scope;
    private final CurrentUser user;

    Escalations(TeamScope scope, CurrentUser user) {
        this.scope = scope;
        this.user = user;
    }

    /** Whether a line of the matrix has been applied to a complaint because of its assessment. */
    boolean assessed(UUID complaint, String rule) {
        return count(
                        "complaintId = ?1 and rule = ?2 and trigger = ?3",
                        complaint,
                        rule,
                        EscalationTrigger.ASSESSMENT)
                > 0;
    }

    Escalation visible(UUID id) {
        Escalation escalation =
                findByIdOptional(id).orElseThrow(() -> ProblemException.notFound("escalation", id));
        if (!scope.covers(escalation.teamId(), null) && !escalation.told().contains(user.name())) {
            throw ProblemException.forbidden();
        }
        return escalation;
    }

    @Transactional
    Page<EscalationView> page(EscalationFilter filter) {
        ListQuery<Escalation> query =
                ListQuery.of(getEntityManager(), Escalation.class)
                        .equal("complaintId", filter.complaintId);
        if (filter.seen != null) {
            query.where("e.seenAt is " + (filter.seen ? "not null" : "null"), Map.of());
        }
        if (!scope.everything()) {
            query.where(
                    "e.teamId in :ledTeams or array_contains(e.told, :me)",
                    Map.of("ledTeams", scope.teams(), "me", user.name()));
        }
        return query.page(filter, ORDER, Escalation::escalatedAt, Escalation::id)
                .map(Escalation::view);
    }
}
