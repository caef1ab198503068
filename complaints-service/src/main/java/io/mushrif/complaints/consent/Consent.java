package io.mushrif.complaints.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a customer says to one purpose at present. What they said before is in the log. */
@Entity
@IdClass(Consent.Key.class)
class Consent {

    record Key(UUID customerId, Purpose purpose) implements Serializable {}

    @Id private UUID customerId;

    @Id
    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Version private long version;

    @Enumerated(EnumType.STRING)
    private ConsentState state;

    private Instant givenAt;
    private Instant expiresAt;
    private int entries;

    protected Consent() {}

    Consent(UUID customerId, Purpose purpose) {
        this.customerId = customerId;
        this.purpose = purpose;
    }

    /** The customer has said something else. */
    ConsentEntry say(PutConsent.Request request, String user, Instant now) {
        state =
                request.state() == PutConsent.Answer.GIVEN
                        ? ConsentState.GIVEN
                        : ConsentState.WITHDRAWN;
        givenAt = request.at() == null ? now : request.at();
        expiresAt = request.expiresAt();
        entries++;
        return new ConsentEntry(
                customerId,
                purpose,
                entries,
                state,
                givenAt,
                expiresAt,
                request.channel(),
                request.evidence(),
                user,
                now);
    }

    ConsentState state(Instant now) {
        return state == ConsentState.GIVEN && expiresAt != null && !now.isBefore(expiresAt)
                ? ConsentState.EXPIRED
                : state;
    }

    Purpose purpose() {
        return purpose;
    }

    long version() {
        return version;
    }

    ConsentView view(List<ConsentView.Entry> log, Instant now) {
        return new ConsentView(purpose, state(now), givenAt, expiresAt, log);
    }
}
