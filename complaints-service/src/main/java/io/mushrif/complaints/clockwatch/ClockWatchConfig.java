package io.mushrif.complaints.clockwatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the watch over clocks. */
@ConfigMapping(prefix = "mushrif.clock-watch")
interface ClockWatchConfig {

    /** Whether this replica watches. Any number of replicas may. */
    @WithDefault("true")
    boolean enabled();

    /** How long to rest when nothing is due. */
    @WithDefault("500ms")
    Duration rest();

    /** Clocks looked at in one transaction, 1 to 5,000. */
    @WithDefault("500")
    int batch();
}
