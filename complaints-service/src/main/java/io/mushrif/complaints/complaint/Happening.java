package io.mushrif.complaints.complaint;

import io.mushrif.complaints.clock.ClockEvent;
import io.mushrif.complaints.clock.ClockPriority;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a verb did to a complaint, on its way into the timeline. */
public record Happening(TimelineType type, Instant at, Map<String, Object> details) {

    /** Details as pairs of name and value; pairs without a value are left out. */
    public static Happening of(TimelineType type, Instant at, Object... pairs) {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i + 1] != null) {
                details.put((String) pairs[i], pairs[i + 1]);
            }
        }
        return new Happening(type, at, details);
    }

    private ClockPriority priority() {
        return details.get("priority") instanceof String priority
                ? ClockPriority.valueOf(priority)
                : null;
    }

    /** The same with further details; its own stay. */
    Happening with(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(details);
        more.forEach(all::putIfAbsent);
        return new Happening(type, at, all);
    }

    /** What it means for clocks; empty for nothing. */
    Optional<ClockEvent> clockEvent() {
        return Optional.ofNullable(type.clockEvent())
                .map(event -> new ClockEvent(event, at, priority()));
    }
}
