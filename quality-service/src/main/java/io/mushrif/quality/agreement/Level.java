package io.mushrif.quality.agreement;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Level of measurement of ratings, which says how far two of them are apart. */
public enum Level {
    /** Categories without order: same or not. */
    NOMINAL,
    /** Categories in an order: by the ranks between them. */
    ORDINAL,
    /** Numbers: by the square of their difference. */
    INTERVAL,
    /** Numbers from 0 on: by the square of their difference in relation to their sum. */
    RATIO;

    boolean needsNumbers() {
        return this == INTERVAL || this == RATIO;
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
