package io.mushrif.reporting.kpi;

import io.mushrif.platform.language.LocalizedText;
import io.mushrif.reporting.fact.FactName;
import io.mushrif.reporting.fact.Measures;
import java.math.BigDecimal;

/** Mean score of evaluations, by the time of their completion. */
final class QaScore implements Kpi {

    private static final Definition DEFINITION =
            new Definition(
                    "qa-score",
                    new LocalizedText("QA score", "درجة الجودة"),
                    new LocalizedText(
                            "sum of scores ÷ evaluations with a score",
                            "مجموع الدرجات ÷ التقييمات التي لها درجة"),
                    new LocalizedText(
                            "Completed evaluations in which a question was applicable",
                            "التقييمات المكتملة التي انطبق فيها سؤال واحد على الأقل"),
                    Unit.POINTS,
                    Direction.UP,
                    OF_AGENTS);

    @Override
    public Definition definition() {
        return DEFINITION;
    }

    @Override
    public FactName fact() {
        return FactName.EVALUATION_COMPLETED;
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
