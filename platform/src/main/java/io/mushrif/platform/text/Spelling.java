package io.mushrif.platform.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One spelling for what people write in several ways: lower case; alef with and without hamza or
 * madda, ya and alef maqsura, ta marbuta and ha, waw and ya with hamza alike; without hamza on the
 * line, tatweel and diacritics; Arabic-Indic and Persian digits as 0 to 9; Latin letters without
 * accents. The forms of Arabic letters follow Apache Lucene's Arabic normalisation; hamza, digits
 * and accents are ours. The function {@code normalized_text} of the database says the same.
 */
public final class Spelling {

    private static final String FROM =
            "آأإٱىیئؤةکہھ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩àáâãäåçèéêëìíîïñòóôõöùúûüýÿšžćčşğı";
    private static final String TO =
            "ااااييي" + "وهكهه" + "01234567890123456789aaaaaaceeeeiiiinooooouuuuyyszccsgi";
    private static final String DROPPED =
            "ءـ\u0307\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
                    + "\u200C\u200D\u200E\u200F\u061C\uFEFF";
    private static final char NOTHING = 0;
    private static final Map<Character, Character> LETTERS = letters();

    private Spelling() {}

    /** The text in its one spelling; null for null. */
    public static String normalized(String given) {
        if (given == null) {
            return null;
        }
        String lower = Normalizer.normalize(given, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            char kept = LETTERS.getOrDefault(letter, letter);
            if (kept != NOTHING) {
                text.append(kept);
            }
        }
        return text.toString();
    }

    private static Map<Character, Character> letters() {
        Map<Character, Character> letters = new HashMap<>();
        for (int i = 0; i < FROM.length(); i++) {
            letters.put(FROM.charAt(i), TO.charAt(i));
        }
        for (int i = 0; i < DROPPED.length(); i++) {
            letters.put(DROPPED.charAt(i), NOTHING);
        }
        return Map.copyOf(letters);
    }
}
