package io.mushrif.complaints.customermerge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of merging customers. */
@ConfigMapping(prefix = "mushrif.customer-merge")
interface CustomerMergeConfig {

    /** For how many days a merge can be undone, 1 to 365. */
    @WithDefault("30")
    int undoDays();
}
