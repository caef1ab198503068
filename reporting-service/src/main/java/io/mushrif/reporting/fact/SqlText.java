package io.mushrif.reporting.fact;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A statement that is put together from parts, each with the values of its placeholders. */
final class SqlText {

    /** An array value with the PostgreSQL type of its elements. */
    record Values(String type, Object[] elements) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    static SqlText of(String sql, Object... placed) {
        return new SqlText().add(sql, placed);
    }

    SqlText add(String sql, Object... placed) {
        text.append(sql).append('\n');
        values.addAll(List.of(placed));
        return this;
    }

    SqlText add(SqlText part) {
        text.append(part.text);
        values.addAll(part.values);
        return this;
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, bound(connection, values.get(i)));
        }
        return statement;
    }

    private static Object bound(Connection connection, Object value) throws SQLException {
        if (value instanceof Values array) {
            return connection.createArrayOf(array.type(), array.elements());
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
