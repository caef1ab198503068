package io.mushrif.testkit;

import io.quarkus.test.junit.QuarkusMock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until the test moves it. */
public final class TestClock extends Clock {

    private volatile Instant now;

    private TestClock(Instant now) {
        this.now = now;
    }

    /** A clock for a plain test. */
    public static TestClock at(String instant) {
        return new TestClock(Instant.parse(instant));
    }

    /** Sets the clock of the running application for the rest of the test. */
    public static TestClock installed(String instant) {
        TestClock clock = at(instant);
        QuarkusMock.installMockForType(clock, Clock.class);
        return clock;
    }

    /** Lets time pass. */
    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
