package io.mushrif.platform.job;

import java.time.Duration;
import java.time.Instant;

/**
 * How fast a job goes on.
 *
 * @param perSecond items per second, mean since the start
 * @param secondsLeft estimate; null when the job does not run or nothing is known yet
 */
public record Pace(long perSecond, Long secondsLeft) {

    /**
     * The pace of a job.
     *
     * @param startedAt null before it started
     * @param finishedAt null while it runs
     */
    public static Pace of(
            Instant startedAt, Instant finishedAt, Instant now, long processed, long total) {
        if (startedAt == null) {
            return new Pace(0, null);
        }
        Instant until = finishedAt == null ? now : finishedAt;
        long millis = Math.max(1, Duration.between(startedAt, until).toMillis());
        long rate = processed * 1000 / millis;
        return new Pace(rate, finishedAt == null && rate > 0 ? (total - processed) / rate : null);
    }
}
