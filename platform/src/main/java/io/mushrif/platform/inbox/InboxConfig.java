package io.mushrif.platform.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox. */
@ConfigMapping(prefix = "mushrif.inbox")
public interface InboxConfig {

    /** Tries of one event before it becomes a dead letter. */
    @WithDefault("4")
    int attempts();

    /** Pause before the second try; doubled before each further one. */
    @WithDefault("200ms")
    Duration backoff();

    /** How long it is remembered that an event was handled; longer than Kafka keeps messages. */
    @WithDefault("30d")
    Duration memory();
}
