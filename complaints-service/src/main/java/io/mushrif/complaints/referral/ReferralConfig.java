package io.mushrif.complaints.referral;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.math.BigDecimal;
import java.time.Duration;

/** How departments are reminded. */
@ConfigMapping(prefix = "mushrif.referral")
public interface ReferralConfig {

    /** How often it is looked whether somebody has to be reminded. */
    @WithDefault("10s")
    Duration poll();

    /**
     * Part of the business time for the answer after which the department is reminded for the first
     * time, 0.1 to 1; the second time is when the answer is due. With 1 there is one reminder.
     */
    @WithDefault("0.75")
    @DecimalMin("0.1")
    @DecimalMax("1")
    BigDecimal remindAfter();
}
