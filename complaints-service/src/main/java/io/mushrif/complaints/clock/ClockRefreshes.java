package io.mushrif.complaints.clock;

import io.mushrif.complaints.calendar.CalendarChanged;
import io.mushrif.complaints.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Policies that were changed, or whose calendar was. The clocks that run by them are read again, so
 * that what is noticed and what is due next follow the change without anybody touching the
 * complaint.
 */
@ApplicationScoped
public class ClockRefreshes {

    /** By then every replica has forgotten what it knew of the policy and the calendar. */
    private static final Duration SETTLED = Duration.ofSeconds(15);

    /**
     * Complaints whose clocks are to be read again.
     *
     * @param complaints none when the policy is done
     */
    public record Page(String policy, List<UUID> complaints) {}

    private final ClockPolicies policies;
    private final DataSource database;
    private final Clock clock;

    ClockRefreshes(ClockPolicies policies, DataSource database, Clock clock) {
        this.policies = policies;
        this.database = database;
        this.clock = clock;
    }

    void calendarChanged(@Observes CalendarChanged changed) {
        policies.all().stream()
                .filter(
                        policy ->
                                changed.name()
                                        .equals(
                                                Objects.requireNonNullElse(
                                                        policy.calendar(), Calendars.DEFAULT)))
                .forEach(policy -> request(policy.name()));
    }

    /** Has the clocks of a policy read again, when the transaction has committed. */
    void request(String policy) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert =
                        connection.prepareStatement(
                                """
                                insert into clock_refresh (policy, requested_at) values (?, ?)
                                on conflict (policy) do update
                                    set requested_at = excluded.requested_at, after_id = null
                                """)) {
            upsert.setString(1, policy);
            upsert.setObject(2, time(clock.instant()));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a change of clocks could not be noted", e);
        }
    }

    /**
     * The next complaints whose clocks are to be read again, which this transaction takes over;
     * null when there are none, or others have them.
     */
    public Page next(int limit) {
        try (Connection connection = database.getConnection()) {
            String policy;
            UUID after;
            try (PreparedStatement select =
                    connection.prepareStatement(
                            """
                            select policy, after_id from clock_refresh where requested_at <= ?
                            order by requested_at limit 1 for update skip locked
                            """)) {
                select.setObject(1, time(clock.instant().minus(SETTLED)));
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        return null;
                    }
                    policy = row.getString(1);
                    after = row.getObject(2, UUID.class);
                }
            }
            List<UUID> complaints = open(connection, policy, after, limit);
            if (complaints.isEmpty()) {
                done(connection, policy);
            } else {
                goOn(connection, policy, complaints.get(complaints.size() - 1));
            }
            return new Page(policy, complaints);
        } catch (SQLException e) {
            throw new IllegalStateException("changes of clocks could not be read", e);
        }
    }

    private static List<UUID> open(Connection connection, String policy, UUID after, int limit)
            throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        """
                        select distinct complaint_id from complaint_clock
                        where policy = ? and met_at is null and complaint_id > ?
                        order by complaint_id limit ?
                        """)) {
            select.setString(1, policy);
            select.setObject(2, after == null ? new UUID(0, 0) : after);
            select.setInt(3, limit);
            List<UUID> complaints = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    complaints.add(row.getObject(1, UUID.class));
                }
            }
            return complaints;
        }
    }

    private static void goOn(Connection connection, String policy, UUID after) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update clock_refresh set after_id = ? where policy = ?")) {
            update.setObject(1, after);
            update.setString(2, policy);
            update.executeUpdate();
        }
    }

    private static void done(Connection connection, String policy) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from clock_refresh where policy = ?")) {
            delete.setString(1, policy);
            delete.executeUpdate();
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
