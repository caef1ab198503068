package io.mushrif.complaints.search;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Arabic words that say nothing alone, such as "in" and "on"; the database knows them. English ones
 * it leaves out by itself.
 */
final class StopWords {

    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"?|\\S+");

    /** What has no word at all, such as the operator "or", is no stop word. */
    private static final String QUERY =
            """
            select string_agg(piece, ' ' order by place) from unnest(?) with ordinality p (piece, place)
            cross join lateral tsvector_to_array(search_vector(piece)) words
            where words = '{}' or not words <@ search_stop_words()
            """;

    private StopWords() {}

    /** The text without them; as it was when nothing would be left. Quoted phrases stay whole. */
    static String removed(Connection connection, String text) throws SQLException {
        Object[] pieces = PIECE.matcher(text).results().map(MatchResult::group).toArray();
        Array typed = connection.createArrayOf("text", pieces);
        try (PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setArray(1, typed);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                String kept = row.getString(1);
                return kept == null ? text : kept;
            }
        }
    }
}
