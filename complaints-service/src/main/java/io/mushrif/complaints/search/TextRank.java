package io.mushrif.complaints.search;

/** How well a text fits, on the scale of the score. */
final class TextRank {

    /** A rank at which the score is a half; one word in a text of usual length has about that. */
    private static final double HALF = 0.06;

    private static final double MOST = 0.89;

    private TextRank() {}

    /**
     * The score of a rank of PostgreSQL's {@code ts_rank}, which has no upper limit.
     *
     * @return 0 to 0.89, less than what is named exactly or almost; rounded, so that it can stand
     *     in a cursor
     */
    static double score(double rank) {
        return Math.round(MOST * rank / (rank + HALF) * 10_000) / 10_000.0;
    }
}
