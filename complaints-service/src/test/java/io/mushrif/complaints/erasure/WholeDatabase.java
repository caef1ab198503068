package io.mushrif.complaints.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for texts in every column of every table. */
final class WholeDatabase {

    private WholeDatabase() {}

    private static final String COLUMNS =
            """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY', 'bytea', 'tsvector', 'USER-DEFINED')
            """;

    /** Where a text is found: table and column. */
    static Set<String> placesOf(Collection<String> texts) throws SQLException {
        Set<String> places = new TreeSet<>();
        try (Connection connection =
                        Arc.container().instance(AgroalDataSource.class).get().getConnection();
                Statement statement = connection.createStatement()) {
            List<String[]> columns = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(COLUMNS)) {
                while (rows.next()) {
                    columns.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
            assertThat(columns).hasSizeGreaterThan(100);
            for (String[] column : columns) {
                for (String text : texts) {
                    if (contains(connection, column[0], column[1], text)) {
                        places.add(column[0] + "." + column[1] + ": " + text);
                    }
                }
            }
        }
        return places;
    }

    private static boolean contains(Connection connection, String table, String column, String text)
            throws SQLException {
        String sql =
                "select 1 from \"%s\" where position(? in \"%s\"::text) > 0 limit 1"
                        .formatted(table, column);
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, text);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
