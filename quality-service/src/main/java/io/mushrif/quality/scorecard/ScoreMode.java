package io.mushrif.quality.scorecard;

/** How the answers of an evaluation become its score. */
public enum ScoreMode {
    /** Σ(earned·w) / Σ(possible·w): a question with more points weighs more. */
    WEIGHTED_POINTS,
    /**
     * Σ(c·w) / Σw over the rated questions, c = (points − least) / (most − least): a question
     * weighs by its weight alone, whatever its points are.
     */
    CATEGORY_AVERAGE
}
