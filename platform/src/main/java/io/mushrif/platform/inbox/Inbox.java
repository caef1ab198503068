package io.mushrif.platform.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.micrometer.core.instrument.MeterRegistry;
import io.mushrif.platform.problem.ProblemException;
import io.mushrif.platform.tracing.Traces;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Handles events from Kafka so that each changes something exactly once, however often it is
 * delivered: the note that a feed has handled an event is written in the transaction of its
 * reaction. What fails again and again is set aside as a dead letter; what comes behind it goes on.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);

    private final InboxEntries entries;
    private final DeadLetters deadLetters;
    private final InboxConfig config;
    private final MeterRegistry metrics;
    private final Tracer tracer;
    private final Map<String, Feed> feeds = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Inbox(
            InboxEntries entries,
            DeadLetters deadLetters,
            InboxConfig config,
            MeterRegistry metrics,
            Tracer tracer) {
        this.entries = entries;
        this.deadLetters = deadLetters;
        this.config = config;
        this.metrics = metrics;
        this.tracer = tracer;
    }

    /**
     * Declares a feed.
     *
     * @param name unique in the service and never changed: what was handled is remembered under it
     */
    public Feed feed(String name, Reactions reactions) {
        Feed feed = new Feed(name, reactions);
        if (feeds.putIfAbsent(name, feed) != null) {
            throw new IllegalStateException("two feeds are named " + name);
        }
        return feed;
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    /** Handles a dead letter once more; its failure reaches the caller. */
    void replay(DeadLetter letter) {
        Feed feed = feeds.get(letter.feed());
        if (feed == null) {
            throw ProblemException.conflict("dead-letter-feed-gone", letter.feed());
        }
        feed.once(List.of(letter.delivery()));
    }

    /** A stream of events and what is done about them. */
    public final class Feed {

        private final String name;
        private final Reactions reactions;

        private Feed(String name, Reactions reactions) {
            this.name = name;
            this.reactions = reactions;
        }

        /**
         * Handles what Kafka delivered: all in one transaction, or, when that fails, one by one.
         * Returns when everything was handled or set aside.
         */
        public void receive(ConsumerRecords<String, String> records) {
            List<Delivery> deliveries = new ArrayList<>(records.count());
            for (ConsumerRecord<String, String> message : records) {
                Delivery delivery = Delivery.of(message);
                if (delivery.eventId() == null || delivery.type() == null) {
                    setAside(delivery, new IllegalArgumentException("no ce_id or ce_type"), 1);
                } else if (reactions.knows(delivery.type())) {
                    deliveries.add(delivery);
                } else {
                    count("passed-over");
                }
            }
            try {
                once(deliveries);
            } catch (RuntimeException e) {
                LOG.debugf("Feed %s goes on one by one after: %s", name, e.getMessage());
                deliveries.forEach(this::untilHandled);
            }
        }

        private void untilHandled(Delivery delivery) {
            for (int attempt = 1; ; attempt++) {
                try {
                    once(List.of(delivery));
                    return;
                } catch (RuntimeException e) {
                    boolean outage = isOutage(e);
                    if (!outage && attempt >= config.attempts()) {
                        setAside(delivery, e, attempt);
                        return;
                    }
                    if (outage && attempt == 1) {
                        LOG.warnf("Feed %s waits for the database: %s", name, e.getMessage());
                    }
                    pause(attempt);
                }
            }
        }

        private void once(List<Delivery> deliveries) {
            if (deliveries.isEmpty()) {
                return;
            }
            List<Span> spans = new ArrayList<>(deliveries.size());
            try {
                QuarkusTransaction.requiringNew().run(() -> react(deliveries, spans));
            } finally {
                spans.forEach(Span::end);
            }
        }

        private void react(List<Delivery> deliveries, List<Span> spans) {
            Set<UUID> fresh =
                    new HashSet<>(
                            entries.note(
                                    name, deliveries.stream().map(Delivery::eventId).toList()));
            List<Received<?>> together = new ArrayList<>();
            for (Delivery delivery : deliveries) {
                if (!fresh.remove(delivery.eventId())) {
                    count("repeated");
                    continue;
                }
                Span span = span(delivery);
                spans.add(span);
                try (Scope scope = span.makeCurrent()) {
                    Received<?> received = reactions.read(delivery);
                    if (reactions.isTogether()) {
                        together.add(received);
                    } else {
                        reactions.react(delivery, received);
                    }
                    count("handled");
                } catch (JsonProcessingException e) {
                    throw new UnreadableEventException(delivery.type(), e);
                }
            }
            if (!together.isEmpty()) {
                reactions.reactTogether(together);
            }
        }

        private Span span(Delivery delivery) {
            return tracer.spanBuilder(delivery.type() + " process")
                    .setSpanKind(SpanKind.CONSUMER)
                    .setParent(Traces.continued(delivery.traceparent()))
                    .setAttribute("messaging.destination.name", delivery.topic())
                    .setAttribute("messaging.message.id", delivery.eventId().toString())
                    .startSpan();
        }

        private void setAside(Delivery delivery, Exception reason, int attempts) {
            for (int attempt = 1; ; attempt++) {
                try {
                    deadLetters.keep(name, delivery, reason, attempts);
                    count("dead");
                    LOG.errorf(
                            reason,
                            "Feed %s set aside %s at %s-%d offset %d",
                            name,
                            delivery.type(),
                            delivery.topic(),
                            delivery.partition(),
                            delivery.offset());
                    return;
                } catch (RuntimeException e) {
                    LOG.warnf("Feed %s cannot keep a dead letter yet: %s", name, e.getMessage());
                    pause(attempt);
                }
            }
        }

        private void count(String outcome) {
            metrics.counter("mushrif.inbox.events", "feed", name, "outcome", outcome).increment();
        }
    }

    /** Waits longer each time, at most ten seconds; at shutdown the message stays with Kafka. */
    private void pause(int attempt) {
        if (stopping) {
            throw new IllegalStateException("stopping; the message is delivered again");
        }
        try {
            Thread.sleep(
                    Math.min(10_000, config.backoff().toMillis() << Math.min(attempt - 1, 10)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopping; the message is delivered again", e);
        }
    }

    private static boolean isOutage(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLNonTransientConnectionException
                    || cause instanceof SQLException sql && isConnectionState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classes 08 (connection), 53 (resources), 57 (operator intervention) and 40 (rolled back, try
     * again).
     */
    private static boolean isConnectionState(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57")
                        || state.startsWith("40"));
    }
}
