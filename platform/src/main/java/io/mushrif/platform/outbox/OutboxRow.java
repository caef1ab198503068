package io.mushrif.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One event as it waits in the outbox. */
record OutboxRow(
        long seq,
        UUID id,
        String topic,
        String key,
        String type,
        String payload,
        Instant occurredAt,
        String traceparent,
        Instant createdAt) {

    static OutboxRow of(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getString(8),
                row.getObject(9, OffsetDateTime.class).toInstant());
    }
}
