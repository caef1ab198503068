package io.mushrif.quality.sampling;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;

/** Settings of sampling. */
@ConfigMapping(prefix = "mushrif.sampling")
interface SamplingConfig {

    /** How often it is looked for what is to be drawn; {@code off} for never. */
    @WithDefault("1m")
    String every();

    /**
     * Time after the end of a slice until it is drawn: what began in it has ended and come in by
     * then. What comes later is in no sample.
     */
    @WithDefault("2h")
    Duration grace();

    /** First day of the week. */
    @WithDefault("SUNDAY")
    DayOfWeek weekStart();
}
