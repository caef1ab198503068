package io.mushrif.quality.survey;

/**
 * How much more often a term stands in the comments of low answers than in those of high ones: the
 * logarithm of the odds ratio with half a comment added to each of the four counts (Haldane 1956,
 * Anscombe 1956), divided by its standard error after Woolf (1955), Annals of Human Genetics
 * 19:251–253. Beyond ±1.96 chance alone seldom gets; above 0 the term is one of low answers.
 */
final class Distinction {

    /** From here on a term is told. */
    static final double NOTABLE = 1.96;

    private static final double HALF = 0.5;

    private Distinction() {}

    /**
     * @param low comments of low answers with the term, of so many in all
     * @param high comments of high answers with the term, of so many in all
     */
    static double of(long low, long allLow, long high, long allHigh) {
        double a = low + HALF;
        double b = allLow - low + HALF;
        double c = high + HALF;
        double d = allHigh - high + HALF;
        return Math.log(a * d / (b * c)) / Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
    }
}
