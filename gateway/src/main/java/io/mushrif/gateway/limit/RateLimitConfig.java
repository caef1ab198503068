package io.mushrif.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How often callers may ask, on each replica of the gateway. */
@ConfigMapping(prefix = "mushrif.gateway.rate-limit")
interface RateLimitConfig {

    /** Whether requests are counted at all. */
    @WithDefault("true")
    boolean enabled();

    /** Requests per second that a person may keep up. */
    @WithName("people.per-second")
    @WithDefault("50")
    long peoplePerSecond();

    /** Requests that a person may send at once after a pause. */
    @WithName("people.burst")
    @WithDefault("200")
    long peopleBurst();

    /** Requests per second that a machine with the role {@code integration} may keep up. */
    @WithName("integration.per-second")
    @WithDefault("2000")
    long integrationPerSecond();

    /** Requests that a machine may send at once after a pause. */
    @WithName("integration.burst")
    @WithDefault("4000")
    long integrationBurst();

    /** Requests per second without a valid token that one address may keep up. */
    @WithName("anonymous.per-second")
    @WithDefault("20")
    long anonymousPerSecond();

    /** Requests without a valid token that one address may send at once after a pause. */
    @WithName("anonymous.burst")
    @WithDefault("100")
    long anonymousBurst();

    /** How many callers are remembered; the one that has been quiet longest is forgotten first. */
    @WithDefault("100000")
    long callers();
}
