package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Mean business time to the final response, by the time of the response. */
final class ComplaintResolutionTime implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "complaint-resolution-time",
                    new LocalizedText("Complaint resolution time", "مدة حل الشكوى"),
                    new LocalizedText(
                            "business seconds from receipt to the final response, without waiting ÷ final responses",
                            "ثواني العمل من الاستلام حتى الرد النهائي دون الانتظار ÷ الردود النهائية"),
                    new LocalizedText(
                            "Final responses, also those after a reopening",
                            "الردود النهائية، بما فيها ما بعد إعادة الفتح"),
                    Unit.SECONDS,
                    Direction.DOWN,
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
        return Shape.RATIO;
    }

    @Override
    public BigDecimal numerator(Measures measures) {
        return measures.total();
    }

    @Override
    public BigDecimal denominator(Measures measures) {
        return BigDecimal.valueOf(measures.valued());
    }
}
