package io.mushrif.complaints.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a customer said to a purpose at one time. The database refuses to change it. */
@Entity
@Immutable
@IdClass(ConsentEntry.Key.class)
class ConsentEntry {

    record Key(UUID customerId, Purpose purpose, int seq) implements Serializable {}

    @Id private UUID customerId;

    @Id
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Id private int seq;

    @Enumerated(EnumType.STRING)
    private ConsentState state;

    private Instant at;
    private Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private ConsentChannel channel;

    private String evidence;
    private String recordedBy;
    private Instant recordedAt;

    protected ConsentEntry() {}

    ConsentEntry(
            UUID customerId,
            Purpose purpose,
            int seq,
            ConsentState state,
            Instant at,
            Instant expiresAt,
            ConsentChannel channel,
            String evidence,
            String user,
            Instant now) {
        this.customerId = customerId;
        this.purpose = purpose;
        this.seq = seq;
        this.state = state;
        this.at = at;
        this.expiresAt = expiresAt;
        this.channel = channel;
        this.evidence = evidence;
        recordedBy = user;
        recordedAt = now;
    }

    ConsentView.Entry view() {
        return new ConsentView.Entry(
                seq, state, at, expiresAt, channel, evidence, recordedBy, recordedAt);
    }
}
