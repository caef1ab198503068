package io.mushrif.reporting.kpi;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which way is good. */
public enum Direction {
    /** More is better. */
    UP,
    /** Less is better. */
    DOWN,
    /** Neither is. */
    NEUTRAL;

    /** The name in answers. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
