package io.mushrif.quality.coaching;

import io.mushrif.contracts.coaching.CoachingCancelled;
import io.mushrif.contracts.coaching.CoachingHeld;
import io.mushrif.contracts.coaching.CoachingPlanned;
import io.mushrif.contracts.coaching.CoachingRescheduled;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A coach and an agent talk about what was found, and agree on what is to become better. */
@Entity
public class CoachingSession {

    @Id private UUID id;

    @Version private long version;

    private UUID agentId;

    private UUID teamId;

    private String coach;

    private String plannedBy;

    private Instant startsAt;

    private Instant endsAt;

    private String place;

    private String link;

    @Enumerated(EnumType.STRING)
    private CoachingState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<AgendaItem> agenda;

    private Instant confirmedAt;

    private Instant heldAt;

    private LocalDate followUpOn;

    private UUID followsId;

    private UUID trainingNeedId;

    private int entries;

    private Instant createdAt;

    protected CoachingSession() {}

    CoachingSession(
            PlanCoaching.Request request,
            UUID teamId,
            String coach,
            List<AgendaItem> agenda,
            String plannedBy,
            Instant now) {
        id = Ids.next();
        agentId = request.agentId();
        this.teamId = teamId;
        this.coach = coach;
        this.plannedBy = plannedBy;
        setTime(request.startsAt(), request.length());
        place = request.place();
        link = request.link();
        this.agenda = List.copyOf(agenda);
        state = CoachingState.PLANNED;
        followsId = request.followsId();
        trainingNeedId = request.trainingNeedId();
        createdAt = now;
    }

    CoachingPlanned planned() {
        return new CoachingPlanned(id, agentId, teamId, coach, startsAt, endsAt, createdAt);
    }

    void change(ChangeCoaching.Request request) {
        move(CoachingVerb.CHANGE);
        place = request.place() == null ? place : request.place();
        link = request.link() == null ? link : request.link();
    }

    /** Adds to what is talked about. */
    void addToAgenda(List<AgendaItem> items) {
        agenda = Stream.concat(agenda.stream(), items.stream()).toList();
    }

    CoachingRescheduled reschedule(Instant start, Duration length, String newCoach, Instant now) {
        move(CoachingVerb.RESCHEDULE);
        Instant previous = startsAt;
        setTime(start, length);
        coach = newCoach;
        confirmedAt = null;
        return new CoachingRescheduled(id, agentId, teamId, coach, startsAt, endsAt, previous, now);
    }

    void confirm(Instant now) {
        move(CoachingVerb.CONFIRM);
        confirmedAt = now;
    }

    CoachingHeld hold(Instant at, LocalDate lookAgainOn, Instant now) {
        move(CoachingVerb.HOLD);
        heldAt = at.truncatedTo(ChronoUnit.MICROS);
        followUpOn = lookAgainOn;
        return new CoachingHeld(id, agentId, teamId, coach, heldAt, now);
    }

    /**
     * It did not take place.
     *
     * @throws ProblemException 409 before its time
     */
    void miss(Instant now) {
        move(CoachingVerb.MISS);
        if (now.isBefore(startsAt)) {
            throw ProblemException.conflict("coaching-not-begun", startsAt);
        }
    }

    CoachingCancelled cancel(Instant now) {
        move(CoachingVerb.CANCEL);
        return new CoachingCancelled(id, agentId, teamId, coach, startsAt, endsAt, now);
    }

    void followUp() {
        move(CoachingVerb.FOLLOW_UP);
    }

    private void setTime(Instant start, Duration length) {
        startsAt = start.truncatedTo(ChronoUnit.MICROS);
        endsAt = startsAt.plus(length);
    }

    private void move(CoachingVerb verb) {
        state = CoachingLifecycle.after(state, verb);
    }

    int nextEntry() {
        return ++entries;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID agentId() {
        return agentId;
    }

    UUID teamId() {
        return teamId;
    }

    String coach() {
        return coach;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    Instant heldAt() {
        return heldAt;
    }

    CoachingState state() {
        return state;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID followsId() {
        return followsId;
    }

    Set<UUID> evaluations() {
        return agenda.stream()
                .map(AgendaItem::evaluationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    CoachingView view(List<UUID> followUps, List<CoachingGoalView> goals) {
        return view(agenda, followUps, goals);
    }

    CoachingView summary() {
        return view(null, null, null);
    }

    private CoachingView view(
            List<AgendaItem> shown, List<UUID> followUps, List<CoachingGoalView> goals) {
        return new CoachingView(
                id,
                agentId,
                teamId,
                coach,
                plannedBy,
                startsAt,
                endsAt,
                Duration.between(startsAt, endsAt),
                place,
                link,
                state,
                confirmedAt,
                heldAt,
                followUpOn,
                followsId,
                trainingNeedId,
                shown,
                goals,
                followUps,
                createdAt);
    }
}
