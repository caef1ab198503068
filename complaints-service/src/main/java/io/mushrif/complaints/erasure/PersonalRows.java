package io.mushrif.complaints.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Reads and changes rows by SQL, for features that let go of what they hold. */
@ApplicationScoped
public class PersonalRows {

    private static final int FETCH = 500;

    private final DataSource database;
    private final ObjectMapper json;

    PersonalRows(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Hands over rows one by one: names in camel case, empty values left out.
     *
     * @param sql with a {@code ?} per argument
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void each(Consumer<Map<String, Object>> taker, String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, sql, arguments)) {
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    taker.accept(row(rows));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be read", e);
        }
    }

    /** The first column of all rows. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<String> texts(String sql, Object... arguments) {
        List<String> texts = new ArrayList<>();
        each(row -> row.values().forEach(value -> texts.add(value.toString())), sql, arguments);
        return texts;
    }

    /** The first column of the only row. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(String sql, Object... arguments) {
        return Long.parseLong(texts(sql, arguments).get(0));
    }

    /** Changes rows; returns how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long update(String sql, Object... arguments) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = prepared(connection, sql, arguments)) {
            return update.executeLargeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("rows could not be changed", e);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            if (argument instanceof Instant instant) {
                statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (argument instanceof Collection<?> texts) {
                statement.setArray(
                        i + 1,
                        connection.createArrayOf(
                                "text", texts.stream().map(Object::toString).toArray()));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
        return statement;
    }

    private Map<String, Object> row(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            Object value = value(rows, i, columns.getColumnTypeName(i));
            if (value != null) {
                row.put(camel(columns.getColumnLabel(i)), value);
            }
        }
        return row;
    }

    private Object value(ResultSet rows, int column, String type) throws SQLException {
        switch (type) {
            case "timestamptz":
                OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
                return time == null ? null : time.toInstant().toString();
            case "jsonb":
                return json(rows.getString(column));
            case "_text":
                Array array = rows.getArray(column);
                return array == null ? null : List.of((Object[]) array.getArray());
            case "uuid", "date", "time":
                return rows.getString(column);
            default:
                return rows.getObject(column);
        }
    }

    private JsonNode json(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a column holds JSON that cannot be read", e);
        }
    }

    private static String camel(String column) {
        return Pattern.compile("_(\\w)")
                .matcher(column)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
