package io.mushrif.complaints.erasure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A customer whose data must be kept, for example for a court. */
@Entity
class LegalHold {

    @Id private UUID customerId;
    @Version private long version;
    private String reason;
    private LocalDate until;
    private String setBy;
    private Instant setAt;

    protected LegalHold() {}

    LegalHold(UUID customerId) {
        this.customerId = customerId;
    }

    void set(PutLegalHold.Request request, String user, Instant now) {
        reason = request.reason();
        until = request.until();
        setBy = user;
        setAt = now;
    }

    /** Whether the data must be kept on a day. */
    boolean holds(LocalDate day) {
        return until == null || !day.isAfter(until);
    }

    long version() {
        return version;
    }

    LegalHoldView view() {
        return new LegalHoldView(reason, until, setBy, setAt);
    }
}
