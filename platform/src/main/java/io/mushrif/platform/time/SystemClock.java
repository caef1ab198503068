package io.mushrif.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The one place where the time of day comes from, so that tests can set it. */
class SystemClock {

    /** Microseconds, as PostgreSQL stores them: what is answered equals what is read later. */
    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
