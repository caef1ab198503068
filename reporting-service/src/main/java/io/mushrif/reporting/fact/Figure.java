package io.mushrif.reporting.fact;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The sums of one bucket and group.
 *
 * @param bucket local start of the bucket; null when not told apart by time
 * @param group values of the dimensions in the order of the question; null for facts without one
 */
public record Figure(LocalDateTime bucket, List<String> group, Measures measures) {}
