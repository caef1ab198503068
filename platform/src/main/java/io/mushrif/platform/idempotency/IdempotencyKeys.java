package io.mushrif.platform.idempotency;

import io.mushrif.platform.problem.ProblemException;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Keys and the answers that were given to them. */
@ApplicationScoped
class IdempotencyKeys {

    private static final Duration MEMORY = Duration.ofHours(24);

    private final EntityManager entities;
    private final Clock clock;

    IdempotencyKeys(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The kept answer, or null. Holds the key until the end of the transaction.
     *
     * @throws ProblemException 409 while another request holds the key
     */
    @Transactional(Transactional.TxType.MANDATORY)
    KeptAnswer find(String caller, String key) {
        Boolean free =
                (Boolean)
                        entities.createNativeQuery(
                                        "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))")
                                .setParameter("name", caller + ' ' + key)
                                .getSingleResult();
        if (!free) {
            throw ProblemException.conflict("idempotency-key-in-use");
        }
        List<?> found =
                entities.createNativeQuery(
                                """
                                select request, status, location, tag, body from idempotency_key
                                where caller = :caller and key = :key and created_at >= :since
                                """,
                                Tuple.class)
                        .setParameter("caller", caller)
                        .setParameter("key", key)
                        .setParameter("since", clock.instant().minus(MEMORY))
                        .getResultList();
        if (found.isEmpty()) {
            return null;
        }
        Tuple row = (Tuple) found.get(0);
        return new KeptAnswer(
                row.get(0, String.class),
                row.get(1, Number.class).intValue(),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(String caller, String key, KeptAnswer answer) {
        entities.createNativeQuery(
                        """
                        insert into idempotency_key (caller, key, request, status, location, tag, body, created_at)
                        values (:caller, :key, :request, :status, :location, :tag, :body, :now)
                        on conflict (caller, key) do update set request = excluded.request,
                            status = excluded.status, location = excluded.location, tag = excluded.tag,
                            body = excluded.body, created_at = excluded.created_at
                        """)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("request", answer.request())
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("tag", answer.tag())
                .setParameter("body", answer.body())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    @Scheduled(every = "1h", delayed = "7m", identity = "idempotency-forget")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from idempotency_key where created_at < :limit")
                .setParameter("limit", clock.instant().minus(MEMORY))
                .executeUpdate();
    }
}
