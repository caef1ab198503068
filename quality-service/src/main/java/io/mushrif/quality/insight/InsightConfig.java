package io.mushrif.quality.insight;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;

/** Settings of insight. */
@ConfigMapping(prefix = "mushrif.insight")
interface InsightConfig {

    /** First day of the week. */
    @WithDefault("SUNDAY")
    DayOfWeek weekStart();

    /** A customer who does not come back within this time was helped at once (FCR). */
    @WithDefault("7d")
    Duration comeback();
}
