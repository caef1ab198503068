package io.mushrif.complaints.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/**
 * The last reading of a clock, kept so that what is due next is found by index. Always written from
 * a whole reading of the log, never patched.
 */
@Entity
@Table(name = "complaint_clock")
@IdClass(ClockRecord.Key.class)
class ClockRecord {

    record Key(UUID complaintId, ClockName name) implements Serializable {}

    @Id private UUID complaintId;

    @Id
    @Enumerated(EnumType.STRING)
    private ClockName name;

    private long targetSeconds;

    @Enumerated(EnumType.STRING)
    private ClockState state;

    private long elapsedSeconds;

    private Instant dueAt;

    private Instant metAt;

    @Column(name = "breached_at")
    private Instant breachedAt;

    protected ClockRecord() {}

    ClockRecord(UUID complaintId, ClockName name) {
        this.complaintId = complaintId;
        this.name = name;
    }

    void show(ClockView view) {
        targetSeconds = view.target().toSeconds();
        state = view.state();
        elapsedSeconds = view.elapsed().toSeconds();
        dueAt = view.dueAt();
        metAt = view.metAt();
        breachedAt = view.breachedAt();
    }

    ClockName name() {
        return name;
    }
}
