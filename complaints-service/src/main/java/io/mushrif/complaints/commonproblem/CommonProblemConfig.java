package io.mushrif.complaints.commonproblem;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Duration;

/** How complaints that say the same are found. */
@ConfigMapping(prefix = "mushrif.common-problem")
public interface CommonProblemConfig {

    /** Pause between two looks for complaints that are new or say something else. */
    @WithDefault("15s")
    Duration every();

    /** Complaints that are grouped in one transaction. */
    @WithDefault("1000")
    @Min(1)
    @Max(10_000)
    int batch();

    /** Mean similarity (cosine) to the members of a group from which on a complaint is one. */
    @WithDefault("0.25")
    @DecimalMin("0.05")
    @DecimalMax("1")
    BigDecimal similarity();

    /** Different words that a complaint needs to be compared at all. */
    @WithDefault("2")
    @Min(1)
    int leastWords();

    /** Groups to which nothing has come for longer than this take nothing in any more. */
    @WithDefault("P180D")
    Duration memory();
}
