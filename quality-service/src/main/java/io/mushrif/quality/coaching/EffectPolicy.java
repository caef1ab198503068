package io.mushrif.quality.coaching;

import io.mushrif.quality.coaching.CoachingEffect.Comparison;
import io.mushrif.quality.coaching.CoachingEffect.Interval;
import io.mushrif.quality.coaching.CoachingEffect.Window;
import io.mushrif.quality.evaluation.MeasureKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares the values before and after a session and says what they show.
 *
 * @param lessIsBetter whether a fall is what is hoped for
 * @param rates whether values are 0 or 100
 * @param fewest evaluations that each window needs
 */
record EffectPolicy(boolean lessIsBetter, boolean rates, int fewest) {

    private static final int DIGITS = 2;

    /**
     * The values of all windows.
     *
     * @param teamBefore of the others in the team; null when they are not compared with
     */
    record Figures(
            Sample earlier, Sample before, Sample after, Sample teamBefore, Sample teamAfter) {}

    static EffectPolicy of(MeasureKind kind, int fewest) {
        boolean rates = kind == MeasureKind.FAILURE_RATE;
        return new EffectPolicy(rates, rates, fewest);
    }

    CoachingEffect judge(Figures figures, Windows windows, BigDecimal target, boolean provisional) {
        Sample before = figures.before();
        Sample after = figures.after();
        boolean enough = enough(before, after);
        Difference difference = enough ? difference(before, after) : null;
        boolean compared =
                figures.teamBefore() != null && enough(figures.teamBefore(), figures.teamAfter());
        Difference beyond = enough && compared ? beyondTeam(figures) : null;
        EffectVerdict verdict = enough ? verdict(difference) : EffectVerdict.TOO_FEW;
        return new CoachingEffect(
                window(windows.before(), before),
                window(windows.after(), after),
                window(windows.earlier(), figures.earlier()),
                interval(difference),
                figures.teamBefore() == null
                        ? null
                        : new Comparison(
                                window(windows.before(), figures.teamBefore()),
                                window(windows.after(), figures.teamAfter())),
                interval(beyond),
                verdict,
                target,
                after.n() < fewest ? null : reaches(rounded(after.mean()), target),
                cautions(figures, verdict, difference, beyond, enough, provisional));
    }

    /** Whether a value is as good as the target or better. */
    boolean reaches(BigDecimal value, BigDecimal target) {
        int compared = value.compareTo(target);
        return lessIsBetter ? compared <= 0 : compared >= 0;
    }

    private EffectVerdict verdict(Difference difference) {
        if (difference == null) {
            return EffectVerdict.NOT_SHOWN;
        }
        if (difference.lower() > 0) {
            return lessIsBetter ? EffectVerdict.WORSE : EffectVerdict.IMPROVED;
        }
        if (difference.upper() < 0) {
            return lessIsBetter ? EffectVerdict.IMPROVED : EffectVerdict.WORSE;
        }
        return EffectVerdict.NOT_SHOWN;
    }

    private List<EffectCaution> cautions(
            Figures figures,
            EffectVerdict verdict,
            Difference difference,
            Difference beyond,
            boolean enough,
            boolean provisional) {
        List<EffectCaution> cautions = new ArrayList<>();
        if (provisional) {
            cautions.add(EffectCaution.PROVISIONAL);
        }
        if (enough && difference == null) {
            cautions.add(EffectCaution.NO_SPREAD);
        }
        boolean worse =
                lessIsBetter
                        ? figures.before().mean() > figures.earlier().mean()
                        : figures.before().mean() < figures.earlier().mean();
        if (verdict == EffectVerdict.IMPROVED
                && enough(figures.earlier(), figures.before())
                && worse) {
            cautions.add(EffectCaution.REGRESSION_TO_THE_MEAN);
        }
        if (verdict == EffectVerdict.IMPROVED
                && beyond != null
                && verdict(beyond) != EffectVerdict.IMPROVED) {
            cautions.add(EffectCaution.TEAM_ALIKE);
        }
        return cautions;
    }

    private boolean enough(Sample one, Sample other) {
        return one.n() >= fewest && other.n() >= fewest;
    }

    private Difference difference(Sample before, Sample after) {
        return rates ? Difference.ofRates(before, after) : Difference.ofMeans(before, after);
    }

    private Difference beyondTeam(Figures figures) {
        return rates
                ? Difference.ofRates(
                        figures.before(),
                        figures.after(),
                        figures.teamBefore(),
                        figures.teamAfter())
                : Difference.ofMeans(
                        figures.before(),
                        figures.after(),
                        figures.teamBefore(),
                        figures.teamAfter());
    }

    private static Window window(Windows.Span span, Sample sample) {
        return new Window(
                span.from(),
                span.to(),
                sample.n(),
                sample.n() == 0 ? null : rounded(sample.mean()));
    }

    static Interval interval(Difference difference) {
        if (difference == null) {
            return null;
        }
        boolean welch = difference.degreesOfFreedom() != null;
        return new Interval(
                rounded(difference.value()),
                rounded(difference.lower()),
                rounded(difference.upper()),
                welch ? "welch" : "newcombe",
                welch ? rounded(difference.degreesOfFreedom()) : null);
    }

    /** Takes away what binary fractions add before it rounds: 82.125 is 82.13. */
    static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(10, RoundingMode.HALF_EVEN)
                .setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
