package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Final responses that kept their clock, by the time of the response. */
final class ComplaintsResolvedInTime implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "complaints-resolved-in-time",
                    new LocalizedText("Complaints resolved in time", "الشكاوى المحلولة في الوقت"),
                    new LocalizedText(
                            "100 × resolved in time ÷ resolved with a clock",
                            "100 × المحلولة في الوقت ÷ المحلولة التي لها مهلة"),
                    new LocalizedText(
                            "Final responses to complaints with a resolution clock",
                            "الردود النهائية على الشكاوى التي لها مهلة حل"),
                    Unit.PERCENT,
                    Direction.UP,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.COMPLAINT_RESOLVED;
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
