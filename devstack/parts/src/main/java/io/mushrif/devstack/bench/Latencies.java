package io.mushrif.devstack.bench;

import java.util.Arrays;

/** Times in nanoseconds and their quantiles. */
final class Latencies {

    private long[] values = new long[16_384];
    private int size;

    synchronized void add(long nanos) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = nanos;
    }

    synchronized int count() {
        return size;
    }

    /**
     * The value that a share of all does not exceed (nearest rank), in milliseconds.
     *
     * @param share 0 to 1
     */
    synchronized double millis(double share) {
        if (size == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * size);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
