package io.mushrif.complaints.clockwatch;

import io.mushrif.complaints.clock.ClockNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;

/** What was raised, one row per level; the database refuses a second one. */
@ApplicationScoped
class NoticeRows {

    private final DataSource database;

    NoticeRows(DataSource database) {
        this.database = database;
    }

    void write(List<ClockNotice> notices, Instant now) {
        if (notices.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                """
                                insert into clock_notice (complaint_id, policy, clock, cycle, level, reached_at, raised_at)
                                values (?, ?, ?, ?, ?, ?, ?)
                                """)) {
            for (ClockNotice notice : notices) {
                insert.setObject(1, notice.complaintId());
                insert.setString(2, notice.policy());
                insert.setString(3, notice.clock());
                insert.setInt(4, notice.cycle());
                insert.setInt(5, notice.level());
                insert.setObject(6, notice.reachedAt().atOffset(ZoneOffset.UTC));
                insert.setObject(7, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("notices could not be written", e);
        }
    }
}
