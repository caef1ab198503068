package io.mushrif.quality.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * Scores of a time.
 *
 * @param total of all evaluations; with questions of all answers
 * @param lines by key
 */
public record ScoresView(
        LocalDate from, LocalDate to, ScoreBy by, ScoreLine total, List<ScoreLine> lines) {}
