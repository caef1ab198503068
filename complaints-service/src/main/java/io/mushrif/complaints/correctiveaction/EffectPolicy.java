package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.correctiveaction.RateComparison.Limits;
import java.util.OptionalInt;

/** What follows from a rate before and a rate after. */
final class EffectPolicy {

    private static final int LONGEST_WAIT = 730;

    /**
     * Two counts that are compared.
     *
     * @param factor what counts are divided by because weeks are uneven, 1 or more
     */
    record Counts(
            long before, double exposureBefore, long after, double exposureAfter, double factor) {

        Limits limits() {
            return limits(1);
        }

        /** As if the time after had been longer, with complaints coming as they did. */
        Limits limits(double longer) {
            return RateComparison.limits(
                    before / factor,
                    exposureBefore,
                    after * longer / factor,
                    exposureAfter * longer);
        }
    }

    private EffectPolicy() {}

    /**
     * Effective: with 95 % confidence there are fewer complaints than before. Not effective: with
     * 95 % confidence the fall is smaller than what was hoped for, or there is none. Otherwise the
     * figures do not tell.
     *
     * @param expectedReduction percent
     */
    static Verdict verdict(Limits ratio, int expectedReduction) {
        if (ratio.upper() < 1) {
            return Verdict.EFFECTIVE;
        }
        return ratio.lower() > 1 - expectedReduction / 100.0
                ? Verdict.NOT_EFFECTIVE
                : Verdict.INCONCLUSIVE;
    }

    /** Whether even no complaint at all after the action would have told nothing. */
    static boolean tooFew(Counts counts) {
        return RateComparison.limits(
                                counts.before() / counts.factor(),
                                counts.exposureBefore(),
                                0,
                                counts.exposureAfter())
                        .upper()
                >= 1;
    }

    /**
     * How many more days would tell if complaints go on as they came after the action; empty when
     * waiting for two years would not, because the baseline holds too few.
     *
     * @param days days after the action that were counted
     */
    static OptionalInt moreDays(Counts counts, long days, int expectedReduction) {
        for (int more = 1; more <= LONGEST_WAIT; more++) {
            Limits then = counts.limits((days + more) / (double) days);
            if (verdict(then, expectedReduction) != Verdict.INCONCLUSIVE) {
                return OptionalInt.of(more);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * The smallest fall that windows of the same length could show, in percent: what one can hope
     * to see before one begins; empty when not even a fall to nothing could be seen.
     */
    static OptionalInt detectableReduction(long before, double factor) {
        for (long after = before; after >= 0; after--) {
            if (RateComparison.limits(before / factor, 1, after / factor, 1).upper() < 1) {
                return OptionalInt.of((int) Math.ceil(100.0 * (before - after) / before));
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the cause of complaints after the action is known clearly less often than before. */
    static boolean causesMissing(double knownBefore, double knownAfter) {
        return knownAfter < 0.9 * knownBefore;
    }
}
