package io.mushrif.quality.survey;

import io.mushrif.contracts.survey.SurveyInvited;
import io.mushrif.contracts.survey.SurveyRefused;
import io.mushrif.contracts.survey.SurveySent;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** One customer asked once about one thing. */
@Entity
class SurveyInvitation {

    @Id private UUID id;
    @Version private long version;
    private UUID surveyId;
    private int surveyVersion;
    private UUID customerId;
    private UUID subjectId;
    private UUID complaintId;
    private UUID interactionId;
    private UUID agentId;
    private UUID teamId;
    private String channel;
    private String language;

    @Enumerated(EnumType.STRING)
    private InvitationState state;

    private String reason;
    private Instant triggeredAt;
    private Instant plannedAt;
    private Instant sentAt;
    private Instant remindAt;
    private Instant remindedAt;
    private Instant answeredAt;
    private Instant expiresAt;

    protected SurveyInvitation() {}

    SurveyInvitation(Survey survey, Occurrence occurrence, Instant now) {
        id = Ids.next();
        surveyId = survey.id();
        surveyVersion = survey.number();
        customerId = occurrence.customerId();
        subjectId = occurrence.subjectId();
        complaintId = occurrence.complaintId();
        interactionId = occurrence.interactionId();
        agentId = occurrence.agentId();
        teamId = occurrence.teamId();
        channel = occurrence.channel();
        language = occurrence.language();
        state = InvitationState.PLANNED;
        triggeredAt = occurrence.at();
        plannedAt = now;
        expiresAt = now.plus(Duration.ofDays(survey.content().expiryDays()));
    }

    /** The customer was asked too lately. */
    void refuse(String why) {
        state = InvitationState.REFUSED;
        reason = why;
        remindAt = null;
    }

    /** The link went out. News of it that come late change nothing any more. */
    void sent(SurveySent event, Integer reminderAfterDays) {
        boolean open = state == InvitationState.PLANNED || state == InvitationState.SENT;
        if (event.reminder()) {
            remindedAt = event.occurredAt();
            state = open ? InvitationState.REMINDED : state;
            return;
        }
        sentAt = event.occurredAt();
        language = event.language();
        if (state == InvitationState.PLANNED) {
            state = InvitationState.SENT;
            Instant then =
                    reminderAfterDays == null
                            ? null
                            : sentAt.plus(Duration.ofDays(reminderAfterDays));
            remindAt = then != null && then.isBefore(expiresAt) ? then : null;
        }
    }

    /** The link is not sent. A reminder that is not changes nothing but that it is told. */
    void refused(SurveyRefused event) {
        if (event.reminder()) {
            reason = event.reason();
        } else if (state == InvitationState.PLANNED) {
            refuse(event.reason());
        }
    }

    /** No second reminder, whatever becomes of this one. */
    void reminderDue() {
        remindAt = null;
    }

    void answered(Instant now) {
        state = InvitationState.ANSWERED;
        answeredAt = now;
        remindAt = null;
    }

    boolean isAnswered() {
        return state == InvitationState.ANSWERED;
    }

    /** Whether it can be answered; a link that is on its way already can. */
    boolean isOpen(Instant now) {
        return (state == InvitationState.PLANNED
                        || state == InvitationState.SENT
                        || state == InvitationState.REMINDED)
                && now.isBefore(expiresAt);
    }

    SurveyInvited invited(SurveyContent content, String token, boolean reminder, Instant now) {
        return new SurveyInvited(
                id,
                surveyId,
                surveyVersion,
                content.name().en(),
                content.name().ar(),
                customerId,
                complaintId,
                interactionId,
                language,
                reminder,
                token,
                expiresAt,
                now);
    }

    UUID id() {
        return id;
    }

    UUID surveyId() {
        return surveyId;
    }

    int surveyVersion() {
        return surveyVersion;
    }

    UUID customerId() {
        return customerId;
    }

    UUID complaintId() {
        return complaintId;
    }

    UUID interactionId() {
        return interactionId;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    String channel() {
        return channel;
    }

    String language() {
        return language;
    }

    InvitationState state() {
        return state;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    InvitationView view() {
        return new InvitationView(
                id,
                surveyId,
                surveyVersion,
                customerId,
                complaintId,
                interactionId,
                agentId,
                teamId,
                channel,
                language,
                state,
                reason,
                plannedAt,
                sentAt,
                remindedAt,
                answeredAt,
                expiresAt);
    }
}
