package io.mushrif.gateway.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * What one kind of caller may ask.
 *
 * @param name as it appears in the headers
 * @param perSecond requests per second that can be kept up
 * @param burst requests that can be sent at once after a pause
 */
record Policy(String name, long perSecond, long burst) {

    /** Seconds in which a used-up allowance is full again. */
    long window() {
        return Math.max(1, (burst + perSecond - 1) / perSecond);
    }

    /** {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers. */
    String header() {
        return "\"%s\";q=%d;w=%d".formatted(name, burst, window());
    }

    /**
     * {@code RateLimit} of the same draft: what remains, and seconds until all of it is there
     * again.
     */
    String header(long remaining, long seconds) {
        return "\"" + name + "\";r=" + remaining + ";t=" + seconds;
    }

    Bucket newBucket() {
        return Bucket.builder()
                .addLimit(
                        limit ->
                                limit.capacity(burst)
                                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
