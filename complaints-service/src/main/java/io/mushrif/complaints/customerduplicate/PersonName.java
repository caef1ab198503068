package io.mushrif.complaints.customerduplicate;

import io.mushrif.platform.text.Spelling;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a name that tell people apart: without article, titles and the words for son and
 * daughter, with Abd and Abu put together with what follows them.
 */
final class PersonName {

    private static final Set<String> LEFT_OUT =
            Set.of(
                    "al", "el", "ul", "aal", "bin", "ibn", "ben", "bint", "binti", "mr", "mrs",
                    "ms", "miss", "dr", "eng", "prof", "sheikh", "ال", "بن", "ابن", "بنت", "د", "م",
                    "دكتور", "دكتوره", "مهندس", "مهندسه", "استاذ", "استاذه");

    /** The article before a sun letter, which only a hyphen tells from a name. */
    private static final Set<String> ARTICLES =
            Set.of("as", "ash", "ad", "adh", "ar", "at", "ath", "an", "az");

    private static final Set<String> ABD =
            Set.of(
                    "عبد", "abd", "abdu", "abdul", "abdel", "abdal", "abdoul", "abdol", "abdur",
                    "abder");
    private static final Set<String> JOINED =
            Set.of("abu", "abo", "abou", "ابو", "ام", "um", "umm");

    /**
     * Bare alef and lam that belong to the name; with its hamza the first letter says so itself.
     */
    private static final Set<String> NO_ARTICLE =
            Set.of(
                    "الهام",
                    "الياس",
                    "الين",
                    "اليسا",
                    "الاء",
                    "الماس",
                    "aliyah",
                    "aliyya",
                    "aliaa",
                    "elaine",
                    "elisha",
                    "alexis",
                    "alexander",
                    "alfred",
                    "albert",
                    "elizabeth");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{Nd}-]+");
    private static final Pattern LATIN_ABD =
            Pattern.compile("abd(?:ou|u|e|a|o)?(?:l|(?=([rsndzt])\\1).)?(.{3,})");
    private static final Pattern ALLAH = Pattern.compile("a?l*a+h?|(?:ال)?له|الل?[هة]");
    private static final String ABDULLAH = "abdallah";

    private final List<NameSound> words;

    private PersonName(List<NameSound> words) {
        this.words = words;
    }

    static PersonName of(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFKC)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\p{Mn}\\u0640'’‘`´ʿʾʻʼ]", "");
        List<String> parts = new ArrayList<>();
        for (String word : WORDS.split(plain)) {
            String[] pieces = word.split("-");
            for (int i = 0; i < pieces.length; i++) {
                boolean article = i + 1 < pieces.length && ARTICLES.contains(pieces[i]);
                if (!pieces[i].isEmpty() && !article) {
                    parts.add(pieces[i]);
                }
            }
        }
        return new PersonName(sounds(parts));
    }

    List<NameSound> words() {
        return words;
    }

    /** The same for all spellings and orders of the name; empty when nothing is left of it. */
    String key() {
        return words.stream().map(NameSound::consonants).sorted().collect(Collectors.joining(" "));
    }

    private static List<NameSound> sounds(List<String> parts) {
        List<NameSound> sounds = new ArrayList<>();
        String before = "";
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String spelled = Spelling.normalized(part);
            boolean last = i == parts.size() - 1;
            if (spelled.isEmpty()) {
                continue;
            }
            if (!last && before.isEmpty() && (ABD.contains(spelled) || JOINED.contains(spelled))) {
                before = ABD.contains(spelled) ? "abd" : spelled;
            } else if (!LEFT_OUT.contains(spelled) || last && sounds.isEmpty()) {
                sounds.add(NameSound.of(whole(before, part)));
                before = "";
            }
        }
        return sounds;
    }

    private static String whole(String before, String part) {
        String bare = withoutArticle(part);
        if (before.equals("abd")) {
            return servant(bare);
        }
        if (!before.isEmpty()) {
            return before + bare;
        }
        String spelled = Spelling.normalized(part);
        if (spelled.startsWith("عبدال") && spelled.length() > 6) {
            return servant(spelled.substring(5));
        }
        Matcher latin = LATIN_ABD.matcher(spelled);
        if (latin.matches() && (spelled.length() > 7 || ALLAH.matcher(latin.group(2)).matches())) {
            return servant(withoutArticle(latin.group(2)));
        }
        return bare;
    }

    /** Servant of the one who is named by the rest. */
    private static String servant(String rest) {
        if (ALLAH.matcher(rest).matches()) {
            return ABDULLAH;
        }
        boolean arabic = rest.charAt(0) >= '\u0600';
        return (arabic ? "عبد" : "abd") + rest;
    }

    private static String withoutArticle(String part) {
        String spelled = Spelling.normalized(part);
        // a written hamza shows that the alef is part of the name
        if (part.startsWith("ال") && spelled.length() >= 5 && !NO_ARTICLE.contains(spelled)) {
            return spelled.substring(2);
        }
        if (spelled.startsWith("al") || spelled.startsWith("el")) {
            String rest = spelled.substring(2);
            if (rest.length() >= 4 && !NO_ARTICLE.contains(spelled)) {
                return rest;
            }
        }
        return spelled;
    }
}
