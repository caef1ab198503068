package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Complaints by the time of their receipt. */
final class ComplaintVolume implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "complaint-volume",
                    new LocalizedText("Complaint volume", "حجم الشكاوى"),
                    new LocalizedText("complaints received", "عدد الشكاوى المستلمة"),
                    new LocalizedText(
                            "Complaints registered here or imported, by the time of receipt",
                            "الشكاوى المسجلة هنا أو المستوردة، بحسب وقت استلامها"),
                    Unit.COUNT,
                    Direction.NEUTRAL,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.COMPLAINT_RECEIVED;
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
