package io.mushrif.testkit;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The events that wait in the outbox of the service under test; its relay is switched off in tests.
 */
public final class OutboxRows {

    /** One event: CloudEvents type and JSON. */
    public record Row(String type, String payload) {}

    private OutboxRows() {}

    /** Events of one aggregate, oldest first. */
    public static List<Row> of(UUID aggregate) {
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select type, payload from outbox where aggregateid = ? order by seq")) {
            select.setString(1, aggregate.toString());
            List<Row> rows = new ArrayList<>();
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(new Row(result.getString(1), result.getString(2)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types of the events of one aggregate, oldest first. */
    public static List<String> types(UUID aggregate) {
        return of(aggregate).stream().map(Row::type).toList();
    }
}
