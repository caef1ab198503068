package io.mushrif.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What each feed has handled. */
@ApplicationScoped
class InboxEntries {

    private final EntityManager entities;
    private final InboxConfig config;
    private final Clock clock;

    InboxEntries(EntityManager entities, InboxConfig config, Clock clock) {
        this.entities = entities;
        this.config = config;
        this.clock = clock;
    }

    /** Notes events as handled and answers those that were not noted before. */
    @Transactional(Transactional.TxType.MANDATORY)
    @SuppressWarnings("unchecked")
    List<UUID> note(String feed, List<UUID> events) {
        return entities.createNativeQuery(
                        """
                        insert into inbox (feed, event_id, handled_at)
                        select :feed, event, :now from unnest(:events) as event
                        on conflict do nothing returning event_id
                        """,
                        UUID.class)
                .setParameter("feed", feed)
                .setParameter("now", clock.instant())
                .setParameter("events", events.toArray(UUID[]::new))
                .getResultList();
    }

    @Scheduled(every = "1h", delayed = "5m", identity = "inbox-forget")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from inbox where handled_at < :limit")
                .setParameter("limit", clock.instant().minus(config.memory()))
                .executeUpdate();
    }
}
