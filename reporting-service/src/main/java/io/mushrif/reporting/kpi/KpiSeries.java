package io.mushrif.reporting.kpi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A key figure over time and groups, in their order.
 *
 * @param key which one
 */
public record KpiSeries(String key, Unit unit, List<Point> points) {

    /**
     * One figure.
     *
     * @param bucket local date of its start; for hours a local date and time, for the whole span
     *     the date of its first moment
     * @param group value by dimension; null for facts without one
     * @param numerator exact
     * @param denominator exact; 1 for counts and levels
     * @param value in the unit of the key figure, rounded half up to two digits
     */
    public record Point(
            String bucket,
            @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, String> group,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value) {}
}
