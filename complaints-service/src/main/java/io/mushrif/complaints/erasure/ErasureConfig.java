package io.mushrif.complaints.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of exports and erasures. */
@ConfigMapping(prefix = "mushrif.erasure")
public interface ErasureConfig {

    /** How long an export can be downloaded. */
    @WithDefault("7d")
    Duration exportKept();

    /** Longest time that one export may take. */
    @WithDefault("30m")
    Duration exportTimeLimit();

    /**
     * Secret that exports are encrypted with, at least 16 characters; from the environment. Without
     * one there are no exports.
     */
    Optional<String> exportSecret();

    /**
     * When all is erased a second time: longer than a request may take that was under way. What it
     * wrote meanwhile goes then.
     */
    @WithDefault("65s")
    Duration secondPassAfter();

    /** How long a replica has for one section before another one takes over. */
    @WithDefault("10m")
    Duration lease();
}
