package io.mushrif.quality.agreement;

import io.mushrif.platform.problem.ProblemException;
import io.mushrif.quality.agreement.Statistic.Need;

/**
 * What is to be computed.
 *
 * @param statistic which statistic
 * @param weights how much categories agree; {@link Weights#NONE} where a statistic takes none
 * @param level level of measurement; {@link Level#NOMINAL} where a statistic takes none
 * @param confidence of the interval, between 0.5 and 0.9999
 */
public record Agreement(Statistic statistic, Weights weights, Level level, double confidence) {

    /** The usual confidence. */
    public static final double CONFIDENCE = 0.95;

    /** Most categories of statistics that compare categories two by two or rater by rater. */
    static final int MOST_CATEGORIES = 10_000;

    /** A statistic with its defaults. */
    public static Agreement of(Statistic statistic) {
        return new Agreement(statistic, Weights.NONE, Level.NOMINAL, CONFIDENCE);
    }

    /** Krippendorff's alpha for a level. */
    public static Agreement alpha(Level level) {
        return new Agreement(Statistic.KRIPPENDORFF_ALPHA, Weights.NONE, level, CONFIDENCE);
    }

    /** The same with weights. */
    public Agreement with(Weights other) {
        return new Agreement(statistic, other, level, confidence);
    }

    /**
     * Computes it.
     *
     * @throws ProblemException 400 when the matrix or the weights do not fit the statistic
     */
    public Estimate over(RatingMatrix ratings) {
        check(ratings);
        return switch (statistic) {
            case PERCENT_AGREEMENT -> corrected(ratings).percentAgreement();
            case COHEN_KAPPA, WEIGHTED_KAPPA ->
                    new CohenKappa(ratings, weights, confidence).estimate();
            case SCOTT_PI -> scott(ratings);
            case FLEISS_KAPPA -> corrected(ratings).fleiss();
            case CONGER_KAPPA -> corrected(ratings).conger();
            case KRIPPENDORFF_ALPHA -> new KrippendorffAlpha(ratings, level, confidence).estimate();
            case GWET_AC1, GWET_AC2 -> corrected(ratings).gwet();
            case BRENNAN_PREDIGER -> corrected(ratings).brennanPrediger();
            case KENDALL_W -> new KendallW(ratings, confidence).estimate();
            case ICC_1_1 -> new IntraclassCorrelation(1, false, confidence).of(ratings);
            case ICC_2_1 -> new IntraclassCorrelation(2, false, confidence).of(ratings);
            case ICC_3_1 -> new IntraclassCorrelation(3, false, confidence).of(ratings);
            case ICC_1_K -> new IntraclassCorrelation(1, true, confidence).of(ratings);
            case ICC_2_K -> new IntraclassCorrelation(2, true, confidence).of(ratings);
            case ICC_3_K -> new IntraclassCorrelation(3, true, confidence).of(ratings);
        };
    }

    private Estimate scott(RatingMatrix ratings) {
        Estimate all = corrected(ratings).fleiss();
        return all.undefined() == null ? corrected(ratings.pairedOnly()).fleiss() : all;
    }

    private ChanceCorrected corrected(RatingMatrix ratings) {
        return new ChanceCorrected(ratings, weights, confidence);
    }

    private void check(RatingMatrix ratings) {
        Statistic.Use use = statistic.use();
        boolean weighted = weights.kind() != Weights.Kind.NONE;
        refuseIf(weighted && use.weights == Need.NO, "weights", "not-for-statistic", statistic);
        refuseIf(!weighted && use.weights == Need.MUST, "weights", "weights-needed", statistic);
        refuseIf(level != Level.NOMINAL && !use.level, "level", "not-for-statistic", statistic);
        refuseIf(use.twoRaters && ratings.raters() > 2, "ratings", "two-raters", statistic);
        boolean numbers = use.numbers || level.needsNumbers();
        if (numbers && !ratings.numeric()) {
            throw ProblemException.invalid(ratings.firstRating(), "number-needed");
        }
        boolean order = level == Level.ORDINAL && !ratings.numeric();
        refuseIf(order && !ratings.declared(), "categories", "order-needed");
        boolean ratio = level == Level.RATIO;
        if (ratio && ratings.categoryCount() > 0 && ratings.positions()[0] < 0) {
            throw ProblemException.invalid("ratings", "negative-rating");
        }
        boolean byCategory = ratio || !use.level && !use.numbers;
        refuseIf(
                byCategory && ratings.categoryCount() > MOST_CATEGORIES,
                "ratings",
                "too-many-categories",
                MOST_CATEGORIES);
    }

    private static void refuseIf(boolean wrong, String field, String violation, Object... args) {
        if (wrong) {
            throw ProblemException.invalid(field, violation, args);
        }
    }
}
