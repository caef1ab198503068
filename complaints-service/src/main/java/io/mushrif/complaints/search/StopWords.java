package io.mushrif.complaints.search;

import io.mushrif.complaints.text.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Arabic words that say nothing alone, such as "in" and "on", after the list of Apache Lucene.
 * English ones are left out by the database.
 */
final class StopWords {

    private static final Pattern PIECE = Pattern.compile("\"[^\"]*\"?|\\S+");
    private static final Set<String> WORDS = words();

    private StopWords() {}

    /** The text without them; as it was when nothing would be left. Quoted phrases stay whole. */
    static String removed(String text) {
        List<String> kept = new ArrayList<>();
        Matcher pieces = PIECE.matcher(text);
        while (pieces.find()) {
            if (!WORDS.contains(Spelling.normalized(pieces.group()))) {
                kept.add(pieces.group());
            }
        }
        return kept.isEmpty() ? text : String.join(" ", kept);
    }

    private static Set<String> words() {
        try (InputStream list = StopWords.class.getResourceAsStream("/search/stopwords_ar.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Spelling::normalized)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
