package io.mushrif.quality.sampling;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The place of an interaction in the draw of a plan: the first eight bytes of SHA-256 over the seed
 * (eight bytes, big-endian) and the id (sixteen bytes), as an unsigned number. It depends on
 * nothing else, so that the interactions with the smallest numbers are a random sample that is the
 * same whatever order they come in and wherever it is computed (bottom-k sampling: Cohen and Kaplan
 * 2007, PODC, "Summarizing data using bottom-k sketches").
 */
final class DrawNumber {

    private final MessageDigest digest;
    private final ByteBuffer input = ByteBuffer.allocate(24);

    DrawNumber(long seed) {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        input.putLong(0, seed);
    }

    /** To be compared as unsigned. */
    long of(UUID interaction) {
        input.putLong(8, interaction.getMostSignificantBits());
        input.putLong(16, interaction.getLeastSignificantBits());
        return ByteBuffer.wrap(digest.digest(input.array())).getLong();
    }
}
