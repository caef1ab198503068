package io.mushrif.complaints.correctiveaction;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How effects are measured unless an action says otherwise. */
@ConfigMapping(prefix = "mushrif.corrective-action")
public interface CorrectiveActionConfig {

    /** Days before the start and days after the end of an action that are compared; whole weeks. */
    @WithDefault("28")
    @Min(7)
    @Max(365)
    int windowDays();

    /** Days after that in which complaints that came in late are still entered. */
    @WithDefault("2")
    @Min(0)
    @Max(30)
    int settlingDays();

    /** Fall that is hoped for, percent: the least that is worth the effort. */
    @WithDefault("20")
    @Min(1)
    @Max(99)
    int expectedReduction();

    /** Pause between two looks for checks that are due. */
    @WithDefault("1m")
    Duration checkEvery();
}
