package io.mushrif.quality.insight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Whether scores have to do with what customers say and do. */
@ApplicationScoped
class ShowCorrelations {

    private static final String CSAT = "satisfaction (CSAT)";
    private static final String CSAT_AR = "رضا العملاء";
    private static final String FCR = "first contact resolution (FCR)";
    private static final String FCR_AR = "الحل من أول تواصل";

    private final InsightRows rows;

    ShowCorrelations(InsightRows rows) {
        this.rows = rows;
    }

    @Transactional
    CorrelationsView handle(InsightFilter filter) {
        filter.check();
        Correlation interactions = Correlation.of(rows.csatOfInteractions(filter));
        Correlation weeks = Correlation.of(rows.csatOfWeeks(filter));
        Correlation comebacks = Correlation.of(rows.comebacks(filter));
        return new CorrelationsView(
                filter.from,
                filter.to,
                List.of(
                        new CorrelationLine(
                                CorrelationLine.With.CSAT,
                                CorrelationLine.Unit.INTERACTION,
                                interactions,
                                CorrelationVerdict.of(interactions, CSAT, CSAT_AR)),
                        new CorrelationLine(
                                CorrelationLine.With.CSAT,
                                CorrelationLine.Unit.AGENT_WEEK,
                                weeks,
                                CorrelationVerdict.of(weeks, CSAT, CSAT_AR)),
                        new CorrelationLine(
                                CorrelationLine.With.FCR,
                                CorrelationLine.Unit.INTERACTION,
                                comebacks,
                                CorrelationVerdict.of(comebacks, FCR, FCR_AR))));
    }
}
