package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/**
 * Timely responses as another system says, by the time of receipt: imported files do not say when
 * the response was given.
 */
final class RespondedInTime implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "responded-in-time",
                    new LocalizedText("Responded in time (imported)", "الرد في الوقت (مستورد)"),
                    new LocalizedText(
                            "100 × imported complaints marked as timely ÷ imported complaints with a mark",
                            "100 × الشكاوى المستوردة الموسومة بأنها في الوقت ÷ الشكاوى المستوردة الموسومة"),
                    new LocalizedText(
                            "Imported complaints of which the other system says whether the response was timely, by the time of receipt",
                            "الشكاوى المستوردة التي يذكر النظام الآخر إن كان الرد عليها في الوقت، بحسب وقت استلامها"),
                    Unit.PERCENT,
                    Direction.UP,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.COMPLAINT_RESPONDED;
    }

    @Override
    public Shape shape() {
        return Shape.PERCENTAGE;
    }

    @Override
    public BigDecimal numerator(Measures measures) {
        return BigDecimal.valueOf(measures.hits());
    }

    @Override
    public BigDecimal denominator(Measures measures) {
        return BigDecimal.valueOf(measures.flagged());
    }
}
