package io.mushrif.complaints.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which words of texts have a stem that was looked for; the database knows the stems. */
final class WordStems {

    private static final String QUERY =
            "select word, stem from unnest(?) word, unnest(tsvector_to_array(search_vector(word))) stem"
                    + " where stem = any(?)";

    private final Map<String, String> stems;

    private WordStems(Map<String, String> stems) {
        this.stems = stems;
    }

    static WordStems of(Connection connection, Collection<String> texts, Set<String> lexemes)
            throws SQLException {
        Set<String> words = new HashSet<>();
        texts.forEach(text -> words.addAll(Highlights.candidates(text, lexemes)));
        Map<String, String> stems = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(QUERY)) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            select.setArray(2, connection.createArrayOf("text", lexemes.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    stems.put(row.getString(1), row.getString(2));
                }
            }
        }
        return new WordStems(stems);
    }

    /** The stem that the word was found by; null for one that was not looked for. */
    String found(String word) {
        return stems.get(word);
    }
}
