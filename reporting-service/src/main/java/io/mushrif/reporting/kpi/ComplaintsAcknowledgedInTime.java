package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Acknowledgements that kept their clock, by the time of the acknowledgement. */
final class ComplaintsAcknowledgedInTime implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "complaints-acknowledged-in-time",
                    new LocalizedText(
                            "Complaints acknowledged in time",
                            "الشكاوى التي أُقر باستلامها في الوقت"),
                    new LocalizedText(
                            "100 × acknowledged in time ÷ acknowledged with a clock",
                            "100 × ما أُقر باستلامه في الوقت ÷ ما أُقر باستلامه وله مهلة"),
                    new LocalizedText(
                            "Acknowledgements of complaints with an acknowledgement clock",
                            "الإقرارات باستلام الشكاوى التي لها مهلة إقرار"),
                    Unit.PERCENT,
                    Direction.UP,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.COMPLAINT_ACKNOWLEDGED;
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
