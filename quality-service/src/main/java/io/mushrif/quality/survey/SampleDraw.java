package io.mushrif.quality.survey;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Draws a share of the occasions, each on its own: by SHA-256 over seed, survey, subject and time.
 * Whoever knows the seed can repeat the draw, in whatever order the occasions come.
 */
final class SampleDraw {

    /** 2⁵³: so many numbers from 0 to 1 does a double tell apart. */
    private static final double STEPS = 1L << 53;

    private SampleDraw() {}

    static boolean draws(
            BigDecimal rate, long seed, UUID survey, UUID subject, Instant occurredAt) {
        return place(seed, survey, subject, occurredAt) < rate.doubleValue();
    }

    /** Where between 0 (inclusive) and 1 (exclusive) an occasion lies. */
    static double place(long seed, UUID survey, UUID subject, Instant occurredAt) {
        byte[] named =
                ByteBuffer.allocate(6 * Long.BYTES)
                        .putLong(seed)
                        .putLong(survey.getMostSignificantBits())
                        .putLong(survey.getLeastSignificantBits())
                        .putLong(subject.getMostSignificantBits())
                        .putLong(subject.getLeastSignificantBits())
                        .putLong(occurredAt.toEpochMilli())
                        .array();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(named);
            return (ByteBuffer.wrap(hash).getLong() >>> 11) / STEPS;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
