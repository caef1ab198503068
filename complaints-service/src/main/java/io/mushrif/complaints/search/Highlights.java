package io.mushrif.complaints.search;

import io.mushrif.platform.text.Spelling;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The part of a text where most of the words stand, with the words marked. */
final class Highlights {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}ـ]+");
    private static final int WINDOW = 30;
    private static final int LEAD = 6;
    private static final int MOST_WORDS = 5_000;

    private record Word(String text, int start, int end) {}

    private Highlights() {}

    /**
     * Words of a text that may have one of the stems: what the database has to be asked about. A
     * stem of an Arabic word stands somewhere in it, one of an English word begins as it does.
     */
    static Set<String> candidates(String text, Set<String> lexemes) {
        Set<String> candidates = new HashSet<>();
        for (Word word : words(text)) {
            String spelling = Spelling.normalized(word.text());
            if (lexemes.stream().anyMatch(lexeme -> mayHave(spelling, lexeme))) {
                candidates.add(word.text());
            }
        }
        return candidates;
    }

    private static boolean mayHave(String spelling, String lexeme) {
        int begin = Math.min(lexeme.length(), 2);
        return spelling.startsWith(lexeme.substring(0, begin)) || spelling.contains(lexeme);
    }

    /**
     * The snippet as HTML.
     *
     * @param stem the stem that a word was found by; null for one that was not looked for
     */
    static String snippet(String text, UnaryOperator<String> stem) {
        List<Word> words = words(text);
        if (words.isEmpty()) {
            return escaped(text);
        }
        List<String> stems = new ArrayList<>();
        words.forEach(word -> stems.add(stem.apply(word.text())));
        int first = Math.max(0, best(stems) - LEAD);
        int last = Math.min(words.size(), first + WINDOW) - 1;
        StringBuilder snippet = new StringBuilder(first > 0 ? "… " : "");
        int from = first == 0 ? 0 : words.get(first).start();
        for (int i = first; i <= last; i++) {
            Word word = words.get(i);
            if (stems.get(i) != null) {
                snippet.append(escaped(text.substring(from, word.start())))
                        .append("<mark>")
                        .append(escaped(word.text()))
                        .append("</mark>");
                from = word.end();
            }
        }
        boolean whole = last == words.size() - 1;
        int end = whole ? text.length() : words.get(last).end();
        snippet.append(escaped(text.substring(from, Math.max(from, end))));
        return snippet.append(whole ? "" : " …").toString();
    }

    /** Where the window begins that holds most different stems. */
    private static int best(List<String> stems) {
        int best = 0;
        int most = 0;
        for (int i = 0; i < stems.size(); i++) {
            if (stems.get(i) == null) {
                continue;
            }
            Set<String> found = new HashSet<>();
            for (int j = i; j < Math.min(stems.size(), i + WINDOW - LEAD); j++) {
                if (stems.get(j) != null) {
                    found.add(stems.get(j));
                }
            }
            if (found.size() > most) {
                most = found.size();
                best = i;
            }
        }
        return best;
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (words.size() < MOST_WORDS && matcher.find()) {
            words.add(new Word(matcher.group(), matcher.start(), matcher.end()));
        }
        return words;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("\\s+", " ");
    }
}
