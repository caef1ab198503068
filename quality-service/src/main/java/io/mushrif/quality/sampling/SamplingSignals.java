package io.mushrif.quality.sampling;

import io.mushrif.contracts.agent.AgentJoined;
import io.mushrif.contracts.complaint.ComplaintRegistered;
import io.mushrif.contracts.customer.CustomerErased;
import io.mushrif.contracts.evaluation.EvaluationCompleted;
import io.mushrif.contracts.survey.SurveyAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Keeps what the rules of plans ask for beside the interaction itself. */
@ApplicationScoped
class SamplingSignals {

    private final EntityManager entities;
    private final AssignmentRows rows;

    SamplingSignals(EntityManager entities, AssignmentRows rows) {
        this.entities = entities;
        this.rows = rows;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(ComplaintRegistered event) {
        if (event.customerId() == null) {
            return;
        }
        Instant received = event.profile().receivedAt();
        entities.createNativeQuery(
                        "insert into customer_complaint (complaint_id, customer_id, received_at)"
                                + " values (:complaint, :customer, :at) on conflict do nothing")
                .setParameter("complaint", event.complaintId())
                .setParameter("customer", event.customerId())
                .setParameter("at", received == null ? event.occurredAt() : received)
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(CustomerErased event) {
        entities.createNativeQuery("delete from customer_complaint where customer_id = :customer")
                .setParameter("customer", event.customerId())
                .executeUpdate();
    }

    /** Who comes back under the same id keeps the first day. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(AgentJoined event) {
        entities.createNativeQuery(
                        "insert into agent_start (agent_id, joined_at) values (:agent, :at)"
                                + " on conflict (agent_id) do update set joined_at ="
                                + " least(agent_start.joined_at, excluded.joined_at)")
                .setParameter("agent", event.agentId())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(SurveyAnswered event) {
        if (!event.lowScore() || event.interactionId() == null) {
            return;
        }
        entities.createNativeQuery(
                        "insert into interaction_signal (interaction_id, kind, noted_at)"
                                + " values (:interaction, :kind, :at) on conflict do nothing")
                .setParameter("interaction", event.interactionId())
                .setParameter("kind", RiskKind.LOW_SURVEY_SCORE.name())
                .setParameter("at", event.occurredAt())
                .executeUpdate();
    }

    /** Whoever scored it: an interaction is to be scored once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void on(EvaluationCompleted event) {
        if (event.interactionId() != null) {
            rows.scored(event.interactionId(), event.evaluationId(), event.occurredAt());
        }
    }
}
