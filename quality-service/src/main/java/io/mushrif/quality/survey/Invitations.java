package io.mushrif.quality.survey;

import io.mushrif.platform.directory.TeamScope;
import io.mushrif.platform.paging.ListQuery;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.paging.Sort;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All invitations. */
@ApplicationScoped
class Invitations implements PanacheRepositoryBase<SurveyInvitation, UUID> {

    Optional<SurveyInvitation> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Customers are taken one after the other, so that two surveys do not ask one at a time. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lockCustomer(UUID customer) {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtextextended(:key, 3)) as text)")
                .setParameter("key", "survey of " + customer)
                .getSingleResult();
    }

    boolean wasAskedSince(UUID customer, Instant since) {
        return count(
                        "customerId = ?1 and plannedAt > ?2 and state <> ?3",
                        customer,
                        since,
                        InvitationState.REFUSED)
                > 0;
    }

    boolean has(UUID survey, UUID subject, Instant triggeredAt) {
        return count(
                        "surveyId = ?1 and subjectId = ?2 and triggeredAt = ?3",
                        survey,
                        subject,
                        triggeredAt)
                > 0;
    }

    /** Those whose reminder is due; other replicas take others. */
    @SuppressWarnings("unchecked")
    List<UUID> dueReminders(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        select id from survey_invitation where remind_at <= :now
                        order by remind_at limit :most for update skip locked
                        """,
                        UUID.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList();
    }

    /** Lets what was not answered in time run out; returns how many. */
    int expire(Instant now, int most) {
        return getEntityManager()
                .createNativeQuery(
                        """
                        update survey_invitation set state = 'EXPIRED', remind_at = null, version = version + 1
                        where id in (select id from survey_invitation
                            where state in ('PLANNED', 'SENT', 'REMINDED') and expires_at <= :now
                            order by expires_at limit :most for update skip locked)
                        """)
                .setParameter("now", now)
                .setParameter("most", most)
                .executeUpdate();
    }

    @Transactional
    Page<InvitationView> page(UUID survey, InvitationFilter filter, TeamScope scope) {
        filter.check();
        ListQuery<SurveyInvitation> query =
                ListQuery.of(getEntityManager(), SurveyInvitation.class)
                        .equal("surveyId", survey)
                        .equal("state", filter.state)
                        .equal("teamId", filter.teamId)
                        .equal("agentId", filter.agentId)
                        .equal("customerId", filter.customerId)
                        .from("plannedAt", filter.from)
                        .before("plannedAt", filter.to);
        if (!scope.everything()) {
            Map<String, Object> visible = new HashMap<>();
            visible.put("led", scope.teams());
            query.where("e.teamId in :led", visible);
        }
        return query.page(
                        filter,
                        Sort.newestFirst("plannedAt"),
                        SurveyInvitation::plannedAt,
                        SurveyInvitation::id)
                .map(SurveyInvitation::view);
    }
}
