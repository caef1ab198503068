package io.mushrif.complaints.correctiveaction;

import io.mushrif.complaints.cause.Causes;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Shows what one would measure before an action is planned. */
@ApplicationScoped
class ShowBaseline {

    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);
    private static final int WEEK = 7;

    private final ComplaintCounts counts;
    private final CorrectiveActions actions;
    private final Causes causes;
    private final CorrectiveActionConfig config;

    ShowBaseline(
            ComplaintCounts counts,
            CorrectiveActions actions,
            Causes causes,
            CorrectiveActionConfig config) {
        this.counts = counts;
        this.actions = actions;
        this.causes = causes;
        this.config = config;
    }

    BaselineView handle(BaselineFilter filter) {
        Scope scope = filter.scope();
        causes.requireReference(scope.cause(), "cause");
        LocalDate until = filter.until == null ? actions.today() : filter.until;
        int windowDays = filter.windowDays(config.windowDays());
        List<LocalDate> days = new ArrayList<>();
        for (int week = filter.weeks(); week >= 0; week--) {
            days.add(until.minusDays((long) week * WEEK));
        }
        List<Long> complaints = counts.inScope(scope, days);
        long all = complaints.stream().mapToLong(Long::longValue).sum();
        long inWindow = counts.inScope(scope, List.of(until.minusDays(windowDays), until)).get(0);
        Dispersion dispersion =
                Dispersion.of(
                        List.of(new Dispersion.Weeks(complaints, EffectMeasurement.lengths(days))));
        double factor = dispersion == null ? 1 : dispersion.factor();
        OptionalInt detectable = EffectPolicy.detectableReduction(inWindow, factor);
        return new BaselineView(
                scope,
                until,
                weeks(days, complaints),
                all,
                BigDecimal.valueOf(all)
                        .divide(BigDecimal.valueOf(complaints.size()), 2, RoundingMode.HALF_UP),
                dispersion == null
                        ? null
                        : new Effect.Unevenness(
                                number(dispersion.index()),
                                number(dispersion.pValue()),
                                number(factor)),
                windowDays,
                inWindow,
                detectable.isPresent() ? detectable.getAsInt() : null);
    }

    private List<BaselineView.Week> weeks(List<LocalDate> days, List<Long> complaints) {
        List<Long> interactions = counts.interactions(days);
        List<BaselineView.Week> weeks = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            weeks.add(
                    new BaselineView.Week(
                            days.get(i), days.get(i + 1), complaints.get(i), interactions.get(i)));
        }
        return weeks;
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value).round(DIGITS);
    }
}
