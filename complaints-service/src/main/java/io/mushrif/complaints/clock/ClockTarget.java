package io.mushrif.complaints.clock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;

/** How much business time each clock allows for complaints of a priority. */
@Entity
@Table(name = "clock_target")
class ClockTarget {

    @Id private String priority;

    @Column(name = "acknowledge_seconds")
    private long acknowledgeSeconds;

    @Column(name = "resolve_seconds")
    private long resolveSeconds;

    protected ClockTarget() {}

    String priority() {
        return priority;
    }

    Duration of(ClockName clock) {
        return Duration.ofSeconds(
                clock == ClockName.ACKNOWLEDGE ? acknowledgeSeconds : resolveSeconds);
    }
}
