package io.mushrif.complaints;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Complaints that a test needs many of, written by SQL, and questions to the database. */
public final class ManyComplaints {

    private static final String INSERT =
            """
            with fresh as (
                insert into complaint (id, version, reference, status, priority, channel, product, language, tags,
                    team_id, attributes, import_revision, registered_by, received_at, created_at, timeline_length)
                select gen_random_uuid(), 0, 'T-' || nextval('complaint_reference'), ?, 'NORMAL', 'CALL', ?, 'ar', '{}',
                    ?, '{}', 0, 'crm', now() - interval '1 hour', now(), 1
                from generate_series(1, ?) returning id, received_at
            )
            insert into complaint_timeline (complaint_id, seq, type, at, recorded_at, actor, details)
            select id, 1, 'REGISTERED', received_at, received_at, 'crm', '{"priority": "NORMAL"}' from fresh
            """;

    private ManyComplaints() {}

    /** Creates complaints of a product that were received an hour ago. */
    public static void create(int count, String product, String status, UUID team) {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, status);
            insert.setString(2, product);
            insert.setObject(3, team);
            insert.setInt(4, count);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ids of the complaints of a product, in their order. */
    public static List<UUID> ids(String product) {
        return ask("select id from complaint where product = ? order by id", product).stream()
                .map(UUID.class::cast)
                .toList();
    }

    /** The only value of a query, as a number. */
    public static long number(String query, Object... values) {
        return ((Number) ask(query, values).get(0)).longValue();
    }

    /** The first column of a query. */
    public static List<Object> ask(String query, Object... values) {
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Object> found = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    found.add(result.getObject(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs statements. */
    public static void run(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A connection to the database of the service under test. */
    public static Connection connect() throws SQLException {
        return Arc.container().instance(AgroalDataSource.class).get().getConnection();
    }
}
