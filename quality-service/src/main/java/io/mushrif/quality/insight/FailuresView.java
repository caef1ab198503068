package io.mushrif.quality.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * Where points are lost, the most frequent first (Pareto).
 *
 * @param failures answers that failed; with tags, tags of failures, as one answer may have several
 */
public record FailuresView(
        LocalDate from, LocalDate to, FailureBy by, long failures, List<FailureLine> lines) {}
