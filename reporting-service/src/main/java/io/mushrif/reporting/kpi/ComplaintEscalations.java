package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** How often somebody higher up was told of a complaint. */
final class ComplaintEscalations implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "complaint-escalations",
                    new LocalizedText("Complaint escalations", "تصعيدات الشكاوى"),
                    new LocalizedText("escalations", "عدد التصعيدات"),
                    new LocalizedText(
                            "Escalations of complaints by a rule or a person, by their time",
                            "تصعيدات الشكاوى بقاعدة أو بقرار شخص، بحسب وقتها"),
                    Unit.COUNT,
                    Direction.DOWN,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.COMPLAINT_ESCALATED;
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
