package io.mushrif.reporting.kpi;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;

/** How key figures are answered. */
@ConfigMapping(prefix = "mushrif.kpi")
public interface KpiConfig {

    /** First day of a week; Sunday in Saudi Arabia. */
    @WithDefault("SUNDAY")
    DayOfWeek weekStart();

    /** Points that one answer holds at most. */
    @WithDefault("10000")
    int maxPoints();
}
