package io.mushrif.reporting.fact;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How far daily sums may lag behind facts. Answers are exact all the same. */
@ConfigMapping(prefix = "mushrif.rollup")
public interface RollupConfig {

    /** Pause between two looks for days that are behind. */
    @WithDefault("2s")
    Duration every();

    /** A day is summed up when no fact has come for this long, */
    @WithDefault("2s")
    Duration settle();

    /** or when it has been behind for this long, so that a day under steady load is read fast. */
    @WithDefault("30s")
    Duration patience();
}
