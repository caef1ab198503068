package io.mushrif.complaints.correctiveaction;

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
import java.util.UUID;

/**
 * What every verb on an action has in common: the caller's version, an entry in the history,
 * events.
 */
@ApplicationScoped
class ActionWork {

    /** What is done with an action; what it returns tells of it. */
    interface Verb {
        /** Does it. */
        List<Event> apply(CorrectiveAction action, Instant now, Map<String, Object> details);
    }

    /** An action after a verb, as the API shows it. */
    record Done(long version, CorrectiveActionView view) {}

    private final CorrectiveActions actions;
    private final EffectChecks checks;
    private final EffectTexts texts;
    private final Precondition precondition;
    private final EntityManager entities;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Clock clock;

    ActionWork(
            CorrectiveActions actions,
            EffectChecks checks,
            EffectTexts texts,
            Precondition precondition,
            EntityManager entities,
            Outbox outbox,
            CurrentUser user,
            Clock clock) {
        this.actions = actions;
        this.checks = checks;
        this.texts = texts;
        this.precondition = precondition;
        this.entities = entities;
        this.outbox = outbox;
        this.user = user;
        this.clock = clock;
    }

    /** Does something for the current user, who has to know the present version. */
    @Transactional
    Done onBehalfOfUser(UUID id, ActionVerb type, Verb verb) {
        CorrectiveAction action = actions.lock(id);
        precondition.require(action.version());
        apply(action, type, verb, user.name());
        return done(action);
    }

    /** Does something with an action that this transaction holds already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void apply(CorrectiveAction action, ActionVerb type, Verb verb, String actor) {
        Instant now = clock.instant();
        Map<String, Object> details = new LinkedHashMap<>();
        List<Event> events = verb.apply(action, now, details);
        details.values().removeIf(java.util.Objects::isNull);
        entities.persist(
                new ActionEntry(action.id(), action.nextEntry(), type, now, actor, details));
        outbox.append(events);
    }

    /** Keeps a new action with the first entry of its history. */
    @Transactional(Transactional.TxType.MANDATORY)
    void plan(CorrectiveAction action, Instant now) {
        ActionEntry entry =
                new ActionEntry(
                        action.id(),
                        action.nextEntry(),
                        ActionVerb.PLAN,
                        now,
                        user.name(),
                        Map.of("title", action.title()));
        entities.persist(action);
        entities.persist(entry);
        outbox.append(action.told(now));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Done done(CorrectiveAction action) {
        entities.flush();
        return new Done(action.version(), view(action));
    }

    CorrectiveActionView view(CorrectiveAction action) {
        return action.view(
                actions.today(),
                actions.complaints(action.id()),
                actions.followUps(action.id()),
                checks.last(action.id()).map(check -> check.view(texts)).orElse(null));
    }

    /** Oldest first. */
    List<ActionEntryView> history(UUID action) {
        return entities.createQuery(
                        "from ActionEntry where actionId = :id order by seq", ActionEntry.class)
                .setParameter("id", action)
                .getResultStream()
                .map(ActionEntry::view)
                .toList();
    }
}
