package io.mushrif.complaints.commonproblem;

import java.util.List;

/**
 * What Arabic words of one kind have in common: without article and conjunctions in front and
 * without endings of number, gender and possession, after Larkey, Ballesteros and Connell (2007,
 * Light stemming for Arabic information retrieval, light10), with possessives of persons and the ta
 * that ta marbuta becomes before them. Words come in their one spelling, in which ta marbuta is a
 * ha; the stemmer of the database does not know that one.
 */
final class LightStem {

    /** Letters that are left at least. */
    private static final int SHORTEST = 3;

    private static final List<String> ARTICLES =
            List.of("وال", "بال", "كال", "فال", "ولل", "لل", "ال");
    private static final List<String> ENDINGS =
            List.of("ها", "هم", "كم", "نا", "ان", "ات", "ون", "ين", "يه", "ه", "ي", "ك");

    private LightStem() {}

    /** The stem of an Arabic word in its one spelling; other words stay as they are. */
    static String of(String word) {
        return isArabic(word) ? withoutEnding(withoutArticle(word)) : word;
    }

    private static boolean isArabic(String word) {
        return !word.isEmpty()
                && Character.UnicodeScript.of(word.codePointAt(0))
                        == Character.UnicodeScript.ARABIC;
    }

    private static String withoutArticle(String word) {
        for (String article : ARTICLES) {
            if (word.startsWith(article) && word.length() - article.length() >= SHORTEST - 1) {
                return word.substring(article.length());
            }
        }
        // of three letters behind it, the first is more often one of the root
        return word.startsWith("و") && word.length() > SHORTEST + 1 ? word.substring(1) : word;
    }

    private static String withoutEnding(String word) {
        String stem = word;
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
                stem = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        return stem.endsWith("ت") && stem.length() > SHORTEST
                ? stem.substring(0, stem.length() - 1)
                : stem;
    }
}
