package io.mushrif.gateway.route;

import java.util.Locale;

/** The services behind the gateway. */
public enum Upstream {
    COMPLAINTS,
    QUALITY,
    STAFFING,
    REPORTING;

    /** Short name, as in paths and configuration. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
