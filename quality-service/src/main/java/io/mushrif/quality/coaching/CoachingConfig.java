package io.mushrif.quality.coaching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How coaching is measured unless a goal says otherwise. */
@ConfigMapping(prefix = "mushrif.coaching")
public interface CoachingConfig {

    /** Days before a session that are compared with what comes after it; whole weeks. */
    @WithDefault("56")
    @Min(7)
    @Max(365)
    int windowDays();

    /** Evaluations that each window needs; with fewer nothing is said. */
    @WithDefault("3")
    @Min(2)
    @Max(100)
    int fewestEvaluations();

    /** Days after the day of a goal in which interactions of that time are still evaluated. */
    @WithDefault("2")
    @Min(0)
    @Max(30)
    int settlingDays();

    /** Pause between two looks for goals whose day has come. */
    @WithDefault("1m")
    Duration checkEvery();
}
