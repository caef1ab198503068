package io.mushrif.complaints.search;

import io.mushrif.platform.text.Spelling;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Reads what was typed as a search engine does: all words, "phrases", -without, this or that. */
final class ReadTerms {

    private static final String QUERY =
            """
            select q::text, querytree(q), tsvector_to_array(search_vector(?))
            from (select search_query(?) as q) typed
            """;

    private ReadTerms() {}

    static SearchTerms of(Connection connection, String typed) throws SQLException {
        String trimmed = typed.trim();
        String words = StopWords.removed(connection, trimmed);
        try (PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setString(1, words);
            select.setString(2, words);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String tree = row.getString(2);
                // of a query with nothing but exclusions the index knows nothing
                boolean indexed = !tree.isEmpty() && !tree.equals("T");
                return new SearchTerms(
                        trimmed,
                        Spelling.normalized(trimmed),
                        indexed ? row.getString(1) : null,
                        Set.of((String[]) row.getArray(3).getArray()));
            }
        }
    }
}
