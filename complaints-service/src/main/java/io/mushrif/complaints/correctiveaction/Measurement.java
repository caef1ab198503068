package io.mushrif.complaints.correctiveaction;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * Makes an effect of counts. All lists of counts have one number for each span between two of the
 * boundaries of the windows.
 *
 * @param complaints complaints in scope
 * @param exposures days or interactions
 * @param all all complaints; null when others are not looked at
 * @param causeAsked complaints in scope but for the cause; null when the scope names no cause
 * @param causeKnown those of them whose cause is known
 * @param otherActions other actions on the same complaints at the same time
 * @param looksBefore checks of the action so far
 */
record Measurement(
        Scope scope,
        Exposure exposure,
        int expectedReduction,
        Windows windows,
        List<Long> complaints,
        List<Long> exposures,
        List<Long> all,
        List<Long> causeAsked,
        List<Long> causeKnown,
        List<UUID> otherActions,
        int looksBefore,
        boolean provisional) {

    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);
    private static final int WEEK = 7;

    Effect effect() {
        List<Caution> cautions = new ArrayList<>();
        Effect.Window before = window(windows.beforeFrom(), windows.startedOn());
        Effect.Window after = window(windows.afterFrom(), windows.afterTo());
        boolean comparable = before.exposure() > 0 && after.exposure() > 0;
        Dispersion dispersion =
                Dispersion.of(
                        List.of(
                                weeks(windows.beforeFrom(), windows.startedOn()),
                                weeks(windows.afterFrom(), windows.afterTo())));
        double factor = dispersion == null ? 1 : dispersion.factor();
        EffectPolicy.Counts counts =
                new EffectPolicy.Counts(
                        before.complaints(),
                        before.exposure(),
                        after.complaints(),
                        after.exposure(),
                        factor);
        Effect.CauseKnown known = causeKnown(before, after);
        boolean causesMissing =
                known != null
                        && EffectPolicy.causesMissing(
                                known.percentBefore().doubleValue(),
                                known.percentAfter().doubleValue());
        Verdict verdict =
                comparable
                        ? EffectPolicy.verdict(counts.limits(), expectedReduction)
                        : Verdict.INCONCLUSIVE;
        if (causesMissing && verdict == Verdict.EFFECTIVE) {
            verdict = Verdict.INCONCLUSIVE;
        }
        OptionalInt moreDays =
                verdict == Verdict.INCONCLUSIVE && comparable && !causesMissing
                        ? EffectPolicy.moreDays(counts, after.days(), expectedReduction)
                        : OptionalInt.empty();
        RateComparison comparison =
                comparable
                        ? RateComparison.of(
                                before.complaints(),
                                before.exposure(),
                                after.complaints(),
                                after.exposure())
                        : null;
        Effect.Earlier earlier = earlier(before);
        Effect.Elsewhere elsewhere = elsewhere(before, after);
        boolean fell = comparison != null && comparison.ratio() < 1;
        add(cautions, Caution.PROVISIONAL, provisional);
        add(cautions, Caution.NO_EXPOSURE, !comparable);
        add(
                cautions,
                Caution.FEW_COMPLAINTS,
                comparable && verdict == Verdict.INCONCLUSIVE && EffectPolicy.tooFew(counts));
        add(cautions, Caution.UNEVEN_WEEKS, factor > 1);
        add(cautions, Caution.PARTIAL_WEEKS, before.days() % WEEK != 0 || after.days() % WEEK != 0);
        add(
                cautions,
                Caution.UNUSUAL_BASELINE,
                fell && earlier != null && above(earlier.interval()));
        add(
                cautions,
                Caution.SIMILAR_CHANGE_ELSEWHERE,
                fell && elsewhere != null && below(elsewhere.interval()));
        add(cautions, Caution.OTHER_ACTIONS, !otherActions.isEmpty());
        add(cautions, Caution.CAUSES_MISSING, causesMissing);
        add(
                cautions,
                Caution.BELOW_EXPECTATION,
                verdict == Verdict.EFFECTIVE && comparison.ratio() > 1 - expectedReduction / 100.0);
        add(cautions, Caution.REPEATED_LOOK, looksBefore > 0);
        return new Effect(
                scope,
                exposure,
                expectedReduction,
                before,
                after,
                comparison == null ? null : number(comparison.ratio()),
                comparison == null ? null : interval(comparison.lower(), comparison.upper()),
                comparison == null ? null : number(comparison.pValue()),
                dispersion == null
                        ? null
                        : new Effect.Unevenness(
                                number(dispersion.index()),
                                number(dispersion.pValue()),
                                number(factor)),
                comparison == null || factor == 1
                        ? null
                        : interval(counts.limits().lower(), counts.limits().upper()),
                verdict,
                moreDays.isPresent() ? moreDays.getAsInt() : null,
                cautions,
                earlier,
                elsewhere,
                known,
                otherActions,
                weekly());
    }

    private static void add(List<Caution> cautions, Caution caution, boolean applies) {
        if (applies) {
            cautions.add(caution);
        }
    }

    private Effect.Window window(LocalDate from, LocalDate to) {
        return new Effect.Window(
                from,
                to,
                java.time.temporal.ChronoUnit.DAYS.between(from, to),
                sum(complaints, from, to),
                sum(exposures, from, to));
    }

    /** The sum over the spans from one boundary to another. */
    private long sum(List<Long> counts, LocalDate from, LocalDate to) {
        List<LocalDate> days = windows.boundaries();
        return counts.subList(days.indexOf(from), days.indexOf(to)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Dispersion.Weeks weeks(LocalDate from, LocalDate to) {
        List<LocalDate> days = windows.boundaries();
        List<Long> counts = new ArrayList<>();
        List<Long> per = new ArrayList<>();
        for (int i = days.indexOf(from); i < days.indexOf(to); i++) {
            if (Windows.isWeek(days.get(i), days.get(i + 1))) {
                counts.add(complaints.get(i));
                per.add(exposures.get(i));
            }
        }
        return new Dispersion.Weeks(counts, per);
    }

    private List<Effect.Week> weekly() {
        List<LocalDate> days = windows.boundaries();
        List<Effect.Week> weeks = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            LocalDate from = days.get(i);
            boolean after = !from.isBefore(windows.afterFrom());
            boolean before =
                    !from.isBefore(windows.beforeFrom()) && from.isBefore(windows.startedOn());
            if ((before || after) && Windows.isWeek(from, days.get(i + 1))) {
                weeks.add(new Effect.Week(from, after, complaints.get(i), exposures.get(i)));
            }
        }
        return weeks;
    }

    private Effect.Earlier earlier(Effect.Window before) {
        Effect.Window window = window(windows.earlierFrom(), windows.beforeFrom());
        if (window.exposure() == 0 || before.exposure() == 0) {
            return null;
        }
        RateComparison comparison =
                RateComparison.of(
                        window.complaints(),
                        window.exposure(),
                        before.complaints(),
                        before.exposure());
        return new Effect.Earlier(
                window,
                number(comparison.ratio()),
                interval(comparison.lower(), comparison.upper()));
    }

    private Effect.Elsewhere elsewhere(Effect.Window before, Effect.Window after) {
        if (all == null) {
            return null;
        }
        long othersBefore = sum(all, before.from(), before.to()) - before.complaints();
        long othersAfter = sum(all, after.from(), after.to()) - after.complaints();
        RateComparison comparison =
                RateComparison.of(othersBefore, before.days(), othersAfter, after.days());
        return new Effect.Elsewhere(
                othersBefore,
                othersAfter,
                number(comparison.ratio()),
                interval(comparison.lower(), comparison.upper()));
    }

    private Effect.CauseKnown causeKnown(Effect.Window before, Effect.Window after) {
        return causeAsked == null
                ? null
                : new Effect.CauseKnown(
                        percentKnown(before.from(), before.to()),
                        percentKnown(after.from(), after.to()));
    }

    private BigDecimal percentKnown(LocalDate from, LocalDate to) {
        long asked = sum(causeAsked, from, to);
        return asked == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(100 * sum(causeKnown, from, to))
                        .divide(BigDecimal.valueOf(asked), 1, RoundingMode.HALF_UP);
    }

    private static boolean above(Effect.Interval interval) {
        return interval.lower().compareTo(BigDecimal.ONE) > 0;
    }

    private static boolean below(Effect.Interval interval) {
        return interval.upper() != null && interval.upper().compareTo(BigDecimal.ONE) < 0;
    }

    private static Effect.Interval interval(double lower, double upper) {
        return new Effect.Interval(number(lower), number(upper));
    }

    /** Six digits; null for what is no number or has no limit. */
    private static BigDecimal number(double value) {
        return Double.isFinite(value) ? new BigDecimal(value).round(DIGITS) : null;
    }
}
