package io.mushrif.quality.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Words of comments and the stems by which the database finds them. */
@ApplicationScoped
class CommentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private static final String STEMS =
            """
            select given.word, stem.lexeme from unnest(?) as given (word),
                lateral (select lexeme from unnest(search_vector(given.word)) limit 1) as stem
            """;

    private static final String TELLING =
            STEMS + " where not stem.lexeme = any(search_stop_words())";

    /** A word and where it stands. */
    record Word(String text, int start, int end) {}

    private final DataSource database;

    CommentWords(DataSource database) {
        this.database = database;
    }

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }

    /** Stems by word; a word that is not searched for, such as "the", has none. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, String> stems(Collection<String> words) {
        return stems(STEMS, words);
    }

    /** The same without Arabic words that say nothing alone. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, String> telling(Collection<String> words) {
        return stems(TELLING, words);
    }

    private Map<String, String> stems(String sql, Collection<String> words) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", words.toArray()));
            Map<String, String> stems = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stems.put(rows.getString(1), rows.getString(2));
                }
            }
            return stems;
        } catch (SQLException e) {
            throw new IllegalStateException("stems could not be read", e);
        }
    }

    /** The text as HTML, words with one of the stems in {@code <mark>}. */
    static String marked(String text, Map<String, String> stems, Set<String> wanted) {
        StringBuilder html = new StringBuilder();
        int from = 0;
        for (Word word : of(text)) {
            if (wanted.contains(stems.get(word.text()))) {
                html.append(escaped(text.substring(from, word.start())))
                        .append("<mark>")
                        .append(escaped(word.text()))
                        .append("</mark>");
                from = word.end();
            }
        }
        return html.append(escaped(text.substring(from))).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
