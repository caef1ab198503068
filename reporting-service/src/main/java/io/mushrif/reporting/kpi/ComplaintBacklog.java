package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Open complaints at the end of a bucket. */
final class ComplaintBacklog implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "complaint-backlog",
                    new LocalizedText("Complaint backlog", "الشكاوى المفتوحة"),
                    new LocalizedText(
                            "received and reopened − closed, withdrawn and merged, from the beginning to the end of the bucket",
                            "المستلمة والمعاد فتحها − المغلقة والمسحوبة والمدموجة، من البداية حتى نهاية الفترة"),
                    new LocalizedText(
                            "Complaints registered here, and imported ones that are open",
                            "الشكاوى المسجلة هنا، والمستوردة التي ما زالت مفتوحة"),
                    Unit.COUNT,
                    Direction.DOWN,
                    OF_COMPLAINTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.COMPLAINT_BACKLOG;
    }

    @Override
    public Shape shape() {
        return Shape.LEVEL;
    }

    @Override
    public BigDecimal numerator(Measures measures) {
        return measures.total();
    }
}
