package io.mushrif.quality.coaching;

import io.mushrif.contracts.Event;
import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import io.mushrif.platform.security.CurrentUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What every verb on a session has in common: rights, the caller's version, an entry in the
 * history, events.
 */
@ApplicationScoped
class CoachingWork {

    /** What is done with a session; what it returns tells of it. */
    interface Verb {
        /** Does it. */
        List<Event> apply(CoachingSession session, Instant now, Map<String, Object> details);
    }

    /** A session after a verb, as the API shows it. */
    record Done(long version, CoachingView view) {}

    private final CoachingSessions sessions;
    private final CoachingGoals goals;
    private final CoachingAccessPolicy access;
    private final EffectTexts texts;
    private final Precondition precondition;
    private final EntityManager entities;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    CoachingWork(
            CoachingSessions sessions,
            CoachingGoals goals,
            CoachingAccessPolicy access,
            EffectTexts texts,
            Precondition precondition,
            EntityManager entities,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.sessions = sessions;
        this.goals = goals;
        this.access = access;
        this.texts = texts;
        this.precondition = precondition;
        this.entities = entities;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** Does something for those who handle a session and know its present version. */
    @Transactional
    Done byHandler(UUID id, CoachingVerb type, Verb verb) {
        CoachingSession session = sessions.lock(id);
        access.requireHandled(session);
        return done(session, type, verb);
    }

    /** Does something for the agent of a session. */
    @Transactional
    Done byAgent(UUID id, CoachingVerb type, Verb verb) {
        CoachingSession session = sessions.lock(id);
        CoachingAccessPolicy.require(access.isSelf(session.agentId()));
        return done(session, type, verb);
    }

    private Done done(CoachingSession session, CoachingVerb type, Verb verb) {
        precondition.require(session.version());
        apply(session, type, verb);
        entities.flush();
        return new Done(session.version(), view(session));
    }

    /** Does something with a session that this transaction holds already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(CoachingSession session, CoachingVerb type, Verb verb) {
        Instant now = clock.instant();
        Map<String, Object> details = new LinkedHashMap<>();
        List<Event> events = verb.apply(session, now, details);
        details.values().removeIf(Objects::isNull);
        entities.persist(
                new CoachingEntry(
                        session.id(), session.nextEntry(), type, now, user.name(), details));
        outbox.append(events);
    }

    /** Keeps a new session with its goals and the first entry of its history. */
    @Transactional(Transactional.TxType.MANDATORY)
    Done plan(CoachingSession session, List<CoachingGoal> aims) {
        CoachingEntry entry =
                new CoachingEntry(
                        session.id(),
                        session.nextEntry(),
                        CoachingVerb.PLAN,
                        session.createdAt(),
                        user.name(),
                        Map.of(
                                "startsAt",
                                session.startsAt().toString(),
                                "coach",
                                session.coach()));
        entities.persist(session);
        entities.flush();
        entities.persist(entry);
        aims.forEach(entities::persist);
        outbox.append(session.planned());
        entities.flush();
        return new Done(session.version(), view(session));
    }

    CoachingView view(CoachingSession session) {
        return session.view(
                sessions.followUps(session.id()),
                goals.of(session.id()).stream().map(goal -> goal.view(texts)).toList());
    }

    /** Oldest first. */
    List<CoachingEntryView> history(UUID session) {
        return entities.createQuery(
                        "from CoachingEntry where sessionId = :id order by seq",
                        CoachingEntry.class)
                .setParameter("id", session)
                .getResultStream()
                .map(CoachingEntry::view)
                .toList();
    }
}
