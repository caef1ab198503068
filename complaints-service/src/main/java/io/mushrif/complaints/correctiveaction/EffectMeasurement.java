package io.mushrif.complaints.correctiveaction;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Counts what an effect follows from. */
@ApplicationScoped
class EffectMeasurement {

    private final ComplaintCounts counts;
    private final CorrectiveActions actions;

    EffectMeasurement(ComplaintCounts counts, CorrectiveActions actions) {
        this.counts = counts;
        this.actions = actions;
    }

    /**
     * The effect of an action.
     *
     * @param daysAfter how many days after its end are looked at
     */
    Effect effect(CorrectiveAction action, int daysAfter, boolean provisional) {
        Windows windows = action.windows(daysAfter);
        List<LocalDate> days = windows.boundaries();
        Scope scope = action.scope();
        boolean byDays = action.exposure() == Exposure.DAYS;
        boolean byCause = scope.cause() != null;
        return new Measurement(
                        scope,
                        action.exposure(),
                        action.expectedReduction(),
                        windows,
                        counts.inScope(scope, days),
                        byDays ? lengths(days) : counts.interactions(days),
                        byDays ? counts.all(days) : null,
                        byCause ? counts.butForCause(scope, false, days) : null,
                        byCause ? counts.butForCause(scope, true, days) : null,
                        actions.atWorkBeside(action, windows),
                        action.checks(),
                        provisional)
                .effect();
    }

    static List<Long> lengths(List<LocalDate> days) {
        List<Long> lengths = new ArrayList<>();
        for (int i = 0; i < days.size() - 1; i++) {
            lengths.add(ChronoUnit.DAYS.between(days.get(i), days.get(i + 1)));
        }
        return lengths;
    }
}
