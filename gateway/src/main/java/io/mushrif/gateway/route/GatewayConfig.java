package io.mushrif.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where the services are and what a request to them may cost. */
@ConfigMapping(prefix = "mushrif.gateway")
public interface GatewayConfig {

    /** Addresses of the services. */
    Services services();

    /** Largest body of an ordinary request, in bytes. */
    @WithDefault("1M")
    MemorySize bodyLimit();

    /** Largest file that can be attached to something, with the form around it, in bytes. */
    @WithDefault("21M")
    MemorySize attachmentBodyLimit();

    /** Largest matrix that can be posted to be computed with, in bytes. */
    @WithDefault("10M")
    MemorySize matrixBodyLimit();

    /** Largest file that can be imported, in bytes. */
    @WithDefault("2G")
    MemorySize uploadBodyLimit();

    /** How long a service may take until its answer begins. */
    @WithDefault("30s")
    Duration timeLimit();

    /** How long an upload may take until its answer begins. */
    @WithDefault("30m")
    Duration uploadTimeLimit();

    /** How long it may take to get a connection to a service. */
    @WithDefault("1s")
    Duration connectTimeout();

    /** How many connections are held to each service. */
    @WithDefault("256")
    int connections();

    /** How long an unused connection to a service is kept. Shorter than the services keep it. */
    @WithDefault("30s")
    Duration keepAlive();

    /**
     * Bodies up to this size are held, so that they can be sent again when a connection turns out
     * to be dead.
     */
    @WithDefault("64K")
    MemorySize repeatableBody();

    /** Base addresses, without a path. */
    interface Services {

        /** Address of complaints-service. */
        @WithDefault("http://127.0.0.1:8081")
        URI complaints();

        /** Address of quality-service. */
        @WithDefault("http://127.0.0.1:8082")
        URI quality();

        /** Address of staffing-service. */
        @WithDefault("http://127.0.0.1:8083")
        URI staffing();

        /** Address of reporting-service. */
        @WithDefault("http://127.0.0.1:8084")
        URI reporting();
    }
}
