package io.mushrif.reporting.kpi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In what a key figure is counted. */
public enum Unit {
    /** Things. */
    COUNT,
    /** Hundredths. */
    PERCENT,
    /** Seconds. */
    SECONDS,
    /** Points of a score, 0 to 100. */
    POINTS;

    /** The name in answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
