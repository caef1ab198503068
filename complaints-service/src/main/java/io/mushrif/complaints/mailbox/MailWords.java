package io.mushrif.complaints.mailbox;

import io.mushrif.platform.text.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the words of a message say. */
final class MailWords {

    private static final Pattern REFERENCE = Pattern.compile("\\bc-(\\d{4})-(\\d{6,12})\\b");

    /** Lines behind which mail programs put the message that is answered. */
    private static final Pattern QUOTED_FROM_HERE =
            Pattern.compile(
                    "\\s*(-{2,}\\s*(Original Message|الرسالة الأصلية).*"
                            + "|On .{5,200}wrote:"
                            + "|(في|بتاريخ|يوم) .{5,200}كتب.*:"
                            + "|_{10,})\\s*",
                    Pattern.CASE_INSENSITIVE);

    private MailWords() {}

    /** The reference of a complaint in a subject, also in Arabic-Indic digits. */
    static Optional<String> reference(String subject) {
        if (subject == null) {
            return Optional.empty();
        }
        Matcher match = REFERENCE.matcher(Spelling.normalized(subject));
        return match.find()
                ? Optional.of(match.group().toUpperCase(Locale.ROOT))
                : Optional.empty();
    }

    /**
     * {@code ar} or {@code en} by the script of most letters; the other one when there are none.
     */
    static String language(String text, String otherwise) {
        long arabic =
                text.codePoints().filter(c -> isOf(c, Character.UnicodeScript.ARABIC)).count();
        long latin = text.codePoints().filter(c -> isOf(c, Character.UnicodeScript.LATIN)).count();
        if (arabic == latin) {
            return otherwise;
        }
        return arabic > latin ? "ar" : "en";
    }

    private static boolean isOf(int letter, Character.UnicodeScript script) {
        return Character.isLetter(letter) && Character.UnicodeScript.of(letter) == script;
    }

    /** What is new in an answer: without the message that it answers. All when nothing is left. */
    static String withoutQuotes(String text) {
        String fresh =
                text.lines()
                        .takeWhile(line -> !QUOTED_FROM_HERE.matcher(line).matches())
                        .filter(line -> !line.startsWith(">"))
                        .collect(Collectors.joining("\n"))
                        .strip();
        return fresh.isEmpty() ? text.strip() : fresh;
    }

    /** Whether one of the words occurs, in any of its usual spellings. */
    static boolean containsAny(String text, List<String> words) {
        String normalized = Spelling.normalized(text);
        return words.stream().anyMatch(word -> normalized.contains(Spelling.normalized(word)));
    }
}
