package io.mushrif.gateway.health;

import java.util.Map;

/**
 * State of the platform.
 *
 * @param status UP when all services are, DOWN when none is, DEGRADED in between
 * @param services each service by name
 */
record PlatformHealth(Status status, Map<String, ServiceHealth> services) {

    enum Status {
        UP,
        DEGRADED,
        DOWN
    }

    /**
     * State of one service.
     *
     * @param status UP when it is ready to answer
     * @param millis how long it took to say so, in milliseconds
     */
    record ServiceHealth(Status status, long millis) {}

    static PlatformHealth of(Map<String, ServiceHealth> services) {
        long up = services.values().stream().filter(s -> s.status() == Status.UP).count();
        Status status = up == services.size() ? Status.UP : up == 0 ? Status.DOWN : Status.DEGRADED;
        return new PlatformHealth(status, services);
    }
}
