package io.mushrif.testkit.violations.now;

import java.time.Instant;

class AsksTheSystemForTheTime {
    Instant at() {
        return Instant.now();
    }
}
