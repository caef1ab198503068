package io.mushrif.complaints.interaction;

import io.mushrif.platform.bulkimport.ColumnMapping;
import io.mushrif.platform.bulkimport.Row;
import io.mushrif.platform.bulkimport.RowReject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Understands rows of a file as interactions. A time may stand there as a moment or as what passed
 * since the one before: waiting time until the answer, handling time until the end.
 */
final class InteractionRows {

    private static final int SHORT = 200;
    private static final int LINE = 500;
    private static final int LONG = 100_000;

    private final ZoneId zone;
    private final Clock clock;

    InteractionRows(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    ImportedInteraction read(Row row, ColumnMapping mapping) throws RowReject {
        String externalId = text("externalId", SHORT, row, mapping);
        if (externalId == null) {
            throw new RowReject(mapping.columnOf("externalId"), "required", null);
        }
        Instant startedAt = mapping.instant("startedAt", row, zone);
        if (startedAt == null) {
            throw new RowReject(mapping.columnOf("startedAt"), "required", null);
        }
        Instant answer = mapping.instant("answeredAt", row, zone);
        Duration waited = time("waited", row, mapping);
        Duration handled = time("handled", row, mapping);
        InteractionOutcome outcome = constant(InteractionOutcome.class, "outcome", row, mapping);
        if (outcome == null) {
            outcome =
                    answer != null || handled != null
                            ? InteractionOutcome.ANSWERED
                            : InteractionOutcome.ABANDONED;
        }
        Instant reached = answer == null ? startedAt.plus(orNone(waited)) : answer;
        boolean answered = outcome == InteractionOutcome.ANSWERED;
        Instant end = mapping.instant("endedAt", row, zone);
        Instant endedAt = end != null ? end : answered ? reached.plus(orNone(handled)) : reached;
        if (!answered && end != null) {
            reached = end;
        }
        check(startedAt, reached, endedAt, mapping);
        return new ImportedInteraction(
                mapping.source(),
                externalId,
                required(InteractionChannel.class, "channel", row, mapping),
                required(InteractionDirection.class, "direction", row, mapping),
                outcome,
                startedAt,
                answered ? reached : null,
                endedAt,
                seconds("hold", reached, endedAt, row, mapping),
                seconds("wrap", reached, endedAt, row, mapping),
                text("queue", 100, row, mapping),
                text("agent", 100, row, mapping),
                text("customerExternalId", SHORT, row, mapping),
                text("customerPhone", 40, row, mapping),
                text("customerEmail", 254, row, mapping),
                text("subject", LINE, row, mapping),
                text("text", LONG, row, mapping),
                text("recording", LINE, row, mapping),
                mapping.attributes(row));
    }

    private void check(Instant startedAt, Instant reached, Instant endedAt, ColumnMapping mapping)
            throws RowReject {
        if (startedAt.isBefore(RecordInteraction.OLDEST)) {
            throw new RowReject(
                    mapping.columnOf("startedAt"),
                    "not-before",
                    RecordInteraction.OLDEST.toString());
        }
        if (reached.isBefore(startedAt)) {
            throw new RowReject(mapping.columnOf("answeredAt"), "bad-order", null);
        }
        if (endedAt.isBefore(reached)) {
            throw new RowReject(mapping.columnOf("endedAt"), "bad-order", null);
        }
        if (endedAt.isAfter(clock.instant())) {
            throw new RowReject(mapping.columnOf("endedAt"), "in-future", null);
        }
    }

    private static Duration orNone(Duration time) {
        return time == null ? Duration.ZERO : time;
    }

    private static Duration time(String field, Row row, ColumnMapping mapping) throws RowReject {
        Duration time = mapping.duration(field, row);
        if (time != null && time.isNegative()) {
            throw new RowReject(mapping.columnOf(field), "negative", null);
        }
        return time;
    }

    private static Integer seconds(
            String field, Instant reached, Instant endedAt, Row row, ColumnMapping mapping)
            throws RowReject {
        Duration time = time(field, row, mapping);
        if (time == null) {
            return null;
        }
        if (time.compareTo(Duration.between(reached, endedAt)) > 0) {
            throw new RowReject(mapping.columnOf(field), "bad-order", null);
        }
        return Math.toIntExact(time.toSeconds());
    }

    private static String text(String field, int longest, Row row, ColumnMapping mapping)
            throws RowReject {
        String value = mapping.field(field, row);
        if (value.length() > longest) {
            throw new RowReject(mapping.columnOf(field), "too-long", Integer.toString(longest));
        }
        // the one character that PostgreSQL cannot keep
        return value.isEmpty() ? null : value.replace("\u0000", "");
    }

    private static <E extends Enum<E>> E required(
            Class<E> type, String field, Row row, ColumnMapping mapping) throws RowReject {
        E value = constant(type, field, row, mapping);
        if (value == null) {
            throw new RowReject(mapping.columnOf(field), "required", null);
        }
        return value;
    }

    private static <E extends Enum<E>> E constant(
            Class<E> type, String field, Row row, ColumnMapping mapping) throws RowReject {
        String value = text(field, 50, row, mapping);
        if (value == null) {
            return null;
        }
        try {
            return Enum.valueOf(type, value);
        } catch (IllegalArgumentException e) {
            throw new RowReject(
                    mapping.columnOf(field),
                    "unknown-value",
                    Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", ")));
        }
    }
}
