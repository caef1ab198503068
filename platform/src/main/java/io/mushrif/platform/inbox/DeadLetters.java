package io.mushrif.platform.inbox;

import io.mushrif.platform.paging.Cursor;
import io.mushrif.platform.paging.Page;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.time.Ids;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Messages that were set aside, for operations to look at and to replay. */
@ApplicationScoped
class DeadLetters {

    private static final int REASON_LENGTH = 2_000;

    private final EntityManager entities;
    private final Clock clock;

    DeadLetters(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Keeps a message; the same message of the same feed is kept once. */
    void keep(String feed, Delivery delivery, Exception reason, int attempts) {
        QuarkusTransaction.requiringNew()
                .run(
                        () ->
                                entities.createNativeQuery(
                                                """
                                                insert into dead_letter (id, feed, topic, partition, message_offset,
                                                    message_key, event_id, event_type, traceparent, payload, reason,
                                                    attempts, failed_at)
                                                values (:id, :feed, :topic, :partition, :offset, :key,
                                                    cast(:event as uuid), :type, :trace, :payload, :reason,
                                                    :attempts, :now)
                                                on conflict (feed, topic, partition, message_offset) do nothing
                                                """)
                                        .setParameter("id", Ids.next())
                                        .setParameter("feed", feed)
                                        .setParameter("topic", delivery.topic())
                                        .setParameter("partition", delivery.partition())
                                        .setParameter("offset", delivery.offset())
                                        .setParameter("key", delivery.key())
                                        .setParameter(
                                                "event",
                                                delivery.eventId() == null
                                                        ? null
                                                        : delivery.eventId().toString())
                                        .setParameter("type", delivery.type())
                                        .setParameter("trace", delivery.traceparent())
                                        .setParameter("payload", delivery.payload())
                                        .setParameter("reason", describe(reason))
                                        .setParameter("attempts", attempts)
                                        .setParameter("now", clock.instant())
                                        .executeUpdate());
    }

    @Transactional
    DeadLetter require(UUID id) {
        DeadLetter letter = entities.find(DeadLetter.class, id);
        if (letter == null) {
            throw ProblemException.notFound("dead-letter", id);
        }
        return letter;
    }

    /** Newest first; those that were replayed only when asked for. */
    @Transactional
    Page<DeadLetterView> page(boolean replayed, int limit, Cursor cursor) {
        var query =
                entities.createQuery(
                                """
                                from DeadLetter where (:replayed = true and replayedAt is not null
                                or :replayed = false and replayedAt is null)
                                and (failedAt < :at or failedAt = :at and id < :id)
                                order by failedAt desc, id desc
                                """,
                                DeadLetter.class)
                        .setParameter("replayed", replayed)
                        .setParameter("at", cursor == null ? FAR : Instant.parse(cursor.value()))
                        .setParameter("id", cursor == null ? new UUID(-1, -1) : cursor.id())
                        .setMaxResults(limit + 1);
        List<DeadLetterView> found = query.getResultStream().map(DeadLetter::view).toList();
        return Page.of(found, limit, last -> new Cursor(last.failedAt().toString(), last.id()));
    }

    @Transactional
    DeadLetterView replayed(UUID id, String user) {
        DeadLetter letter = require(id);
        letter.replayed(user, clock.instant());
        return letter.view();
    }

    private static final Instant FAR = Instant.parse("9999-12-31T00:00:00Z");

    private static String describe(Throwable reason) {
        StringBuilder text = new StringBuilder();
        for (Throwable cause = reason; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "; caused by ")
                    .append(cause.getClass().getSimpleName())
                    .append(": ")
                    .append(cause.getMessage());
        }
        return text.substring(0, Math.min(text.length(), REASON_LENGTH));
    }
}
