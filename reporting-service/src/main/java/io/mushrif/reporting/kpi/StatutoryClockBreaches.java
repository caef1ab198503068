package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Deadlines of the law that were missed. */
final class StatutoryClockBreaches implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "statutory-clock-breaches",
                    new LocalizedText("Statutory deadlines missed", "المهل النظامية المتجاوزة"),
                    new LocalizedText(
                            "clocks of the law that ran out", "عدد مهل النظام التي انقضت"),
                    new LocalizedText(
                            "Clocks of a regime, by the time at which they ran out; imported complaints that were late already are not in it",
                            "مهل النظام بحسب وقت انقضائها؛ لا تشمل الشكاوى المستوردة المتأخرة أصلًا"),
                    Unit.COUNT,
                    Direction.DOWN,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.STATUTORY_CLOCK_BREACHED;
    }

    @Override
    public Shape shape() {
        return Shape.COUNT;
    }

    @Override
    public BigDecimal numerator(Measures measures) {
        return BigDecimal.valueOf(measures.n());
    }
}
