package io.mushrif.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Where the contact center is. */
@ConfigMapping(prefix = "mushrif.site")
public interface Site {

    /**
     * Time zone in which days, weeks and months begin and in which dates without a zone are read.
     */
    @WithDefault("Asia/Riyadh")
    ZoneId zone();

    /** Country whose public holidays count by default, ISO 3166-1 alpha-2. */
    @WithDefault("SA")
    String country();
}
