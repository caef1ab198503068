package io.mushrif.complaints.complaint;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a verb did to a complaint, on its way into the timeline. */
record Happening(TimelineType type, Instant at, Map<String, Object> details) {

    /** Details as pairs of name and value; pairs without a value are left out. */
    static Happening of(TimelineType type, Instant at, Object... pairs) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                details.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return new Happening(type, at, details);
    }
}
