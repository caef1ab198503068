package io.mushrif.platform.inbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A message that a feed could not handle. */
@Entity
@Table(name = "dead_letter")
class DeadLetter {

    @Id private UUID id;

    private String feed;

    private String topic;

    private int partition;

    @Column(name = "message_offset")
    private long offset;

    @Column(name = "message_key")
    private String key;

    @Column(name = "event_id")
    private UUID eventId;

    @Column(name = "event_type")
    private String type;

    private String traceparent;

    private String payload;

    private String reason;

    private int attempts;

    @Column(name = "failed_at")
    private Instant failedAt;

    @Column(name = "replayed_at")
    private Instant replayedAt;

    @Column(name = "replayed_by")
    private String replayedBy;

    protected DeadLetter() {}

    UUID id() {
        return id;
    }

    String feed() {
        return feed;
    }

    Delivery delivery() {
        return new Delivery(topic, partition, offset, key, eventId, type, traceparent, payload);
    }

    boolean isReplayed() {
        return replayedAt != null;
    }

    void replayed(String user, Instant now) {
        replayedBy = user;
        replayedAt = now;
    }

    DeadLetterView view() {
        return new DeadLetterView(
                id,
                feed,
                topic,
                partition,
                offset,
                key,
                eventId,
                type,
                payload,
                reason,
                attempts,
                failedAt,
                replayedAt,
                replayedBy);
    }
}
