package io.mushrif.complaints.reading;

import io.mushrif.platform.concurrency.Precondition;
import io.mushrif.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;

/** An agent confirms having read a version of an article. */
@ApplicationScoped
class SignReading {

    /**
     * What was read.
     *
     * @param checksum that of the version whose text the agent has seen
     */
    public record Request(@NotBlank @Size(max = 64) String checksum) {}

    private final Readings readings;
    private final Precondition precondition;
    private final Outbox outbox;
    private final Clock clock;

    SignReading(Readings readings, Precondition precondition, Outbox outbox, Clock clock) {
        this.readings = readings;
        this.precondition = precondition;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    Reading handle(UUID id, Request request) {
        Reading reading = readings.own(id);
        precondition.require(reading.version());
        outbox.append(reading.sign(request.checksum(), readings.today(), clock.instant()));
        readings.flush();
        return reading;
    }
}
