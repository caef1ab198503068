package io.mushrif.complaints.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which rows the current user may see, as a condition in SQL with its values. */
record Visibility(String sql, String... values) {

    static final Visibility ALL = new Visibility("true");

    /** Whether all rows are seen, so that nothing has to be compared. */
    boolean isAll() {
        return values.length == 0;
    }

    /** Sets the values from this position on; the next position. */
    int set(PreparedStatement statement, int position) throws SQLException {
        int next = position;
        for (String value : values) {
            statement.setString(next++, value);
        }
        return next;
    }

    /** Ids as an array literal. */
    static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
