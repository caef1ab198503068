package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Targets of the house that were missed. */
final class ServiceClockBreaches implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "service-clock-breaches",
                    new LocalizedText("Service targets missed", "أهداف الخدمة المتجاوزة"),
                    new LocalizedText(
                            "clocks of the house that ran out", "عدد مهل الخدمة التي انقضت"),
                    new LocalizedText(
                            "Clocks of the house, by the time at which they ran out; imported complaints that were late already are not in it",
                            "مهل الخدمة بحسب وقت انقضائها؛ لا تشمل الشكاوى المستوردة المتأخرة أصلًا"),
                    Unit.COUNT,
                    Direction.DOWN,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.SERVICE_CLOCK_BREACHED;
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
