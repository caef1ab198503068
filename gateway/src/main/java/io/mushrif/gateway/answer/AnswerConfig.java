package io.mushrif.gateway.answer;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** What the gateway adds to its answers. */
@ConfigMapping(prefix = "mushrif.gateway.answer")
interface AnswerConfig {

    /**
     * How long browsers shall insist on TLS ({@code Strict-Transport-Security}). Not sent by
     * default: set it only where callers reach the gateway over TLS.
     */
    Optional<Duration> strictTransportSecurity();
}
