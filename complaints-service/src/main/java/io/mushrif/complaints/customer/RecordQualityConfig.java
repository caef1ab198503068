package io.mushrif.complaints.customer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the quality of customers' records. */
@ConfigMapping(prefix = "mushrif.record-quality")
interface RecordQualityConfig {

    /** Months after which a contact that nobody has confirmed is stale, 1 to 120. */
    @WithDefault("24")
    int staleMonths();
}
