package io.mushrif.complaints.customerduplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a word of a name sounds, whether it is written in Arabic or in Latin letters: its consonants
 * in classes that both scripts tell apart, and between them what is known of the vowels. Arabic
 * writes long vowels only; Latin spellings of them vary.
 */
final class NameSound {

    /** How alike two words sound. */
    enum Likeness {
        SAME,
        CLOSE,
        OTHER
    }

    // what lies between two consonants
    private static final int LONG_A = 1;
    private static final int LONG_U = 2;
    private static final int LONG_I = 4;
    private static final int A = 8;
    private static final int U = 16;
    private static final int I = 32;

    /** e: a short a or i. */
    private static final int E = 64;

    /** Some vowel, which one is not written. */
    private static final int SOME = 128;

    /** ain: may sound like any vowel or not at all. */
    private static final int PERHAPS = 256;

    private static final double SAME_COST = 0.75;
    private static final double CLOSE_COST = 1.5;

    /** Letters of other languages, digits and signs. */
    private static final char SILENT = 0;

    private static final Map<Character, Character> ARABIC =
            Map.ofEntries(
                    Map.entry('ب', 'b'),
                    Map.entry('پ', 'b'),
                    Map.entry('ت', 't'),
                    Map.entry('ث', 't'),
                    Map.entry('ط', 't'),
                    Map.entry('ج', 'j'),
                    Map.entry('غ', 'j'),
                    Map.entry('گ', 'j'),
                    Map.entry('ح', 'h'),
                    Map.entry('ه', 'h'),
                    Map.entry('خ', 'k'),
                    Map.entry('ق', 'k'),
                    Map.entry('ك', 'k'),
                    Map.entry('د', 'd'),
                    Map.entry('ذ', 'd'),
                    Map.entry('ض', 'd'),
                    Map.entry('ر', 'r'),
                    Map.entry('ز', 'z'),
                    Map.entry('ظ', 'z'),
                    Map.entry('س', 's'),
                    Map.entry('ص', 's'),
                    Map.entry('ش', 'x'),
                    Map.entry('چ', 'x'),
                    Map.entry('ف', 'f'),
                    Map.entry('ڤ', 'f'),
                    Map.entry('ل', 'l'),
                    Map.entry('م', 'm'),
                    Map.entry('ن', 'n'));

    private final String spelling;
    private final boolean arabic;
    private final String consonants;
    private final int[] vowels;

    private NameSound(String spelling, boolean arabic, String consonants, List<Integer> vowels) {
        this.spelling = spelling;
        this.arabic = arabic;
        this.consonants = consonants;
        this.vowels = vowels.stream().mapToInt(Integer::intValue).toArray();
    }

    /**
     * The sound of a word.
     *
     * @param word in its one spelling, without article
     */
    static NameSound of(String word) {
        return word.chars().anyMatch(letter -> letter >= '\u0600' && letter <= '\u06FF')
                ? arabic(word)
                : latin(word);
    }

    /** The consonants, which are the same for all spellings of a name in both scripts. */
    String consonants() {
        return consonants;
    }

    String spelling() {
        return spelling;
    }

    Likeness likeness(NameSound other) {
        if (spelling.equals(other.spelling)) {
            return Likeness.SAME;
        }
        if (!consonants.equals(other.consonants) || consonants.isEmpty()) {
            return Likeness.OTHER;
        }
        double cost = 0;
        for (int i = 0; i < vowels.length; i++) {
            cost += cost(vowels[i], other.vowels[i], arabic || other.arabic, i == 0);
        }
        if (cost <= SAME_COST) {
            return Likeness.SAME;
        }
        return cost <= CLOSE_COST ? Likeness.CLOSE : Likeness.OTHER;
    }

    /** Whether one typing error lies between them, or two in a long word. */
    boolean isTypingError(NameSound other) {
        if (arabic != other.arabic) {
            return consonants.length() > 3
                    && other.consonants.length() > 3
                    && Edits.between(consonants, other.consonants, 1) == 1;
        }
        int shorter = Math.min(spelling.length(), other.spelling.length());
        int most = shorter >= 8 ? 2 : 1;
        return shorter >= 3 && Edits.between(spelling, other.spelling, most) <= most;
    }

    /** Whether both have the same consonants, so that they differ by written vowels only. */
    boolean hasConsonantsOf(NameSound other) {
        return consonants.equals(other.consonants);
    }

    private static double cost(int one, int other, boolean anyArabic, boolean first) {
        double cost = missing(one, other) + missing(other, one);
        if ((one & SOME) != 0 && other == 0 || (other & SOME) != 0 && one == 0) {
            return cost + 1;
        }
        if (((one | other) & (SOME | PERHAPS)) != 0) {
            return cost;
        }
        if (first && (one == 0) != (other == 0)) {
            return cost + 1;
        }
        if (!anyArabic && one != other) {
            if (one == 0 || other == 0) {
                return cost + 0.4;
            }
            return cost + (heard(one, other) ? 0 : 0.5);
        }
        return cost;
    }

    /** Long vowels of the one that the other has nothing for. */
    private static double missing(int one, int other) {
        if ((other & (SOME | PERHAPS)) != 0) {
            return 0;
        }
        double cost = 0;
        if ((one & LONG_A) != 0 && (other & (LONG_A | A | E)) == 0) {
            cost += 0.8;
        }
        if ((one & LONG_U) != 0 && (other & (LONG_U | U)) == 0) {
            cost += 1;
        }
        if ((one & LONG_I) != 0 && (other & (LONG_I | I | E)) == 0) {
            cost += 1;
        }
        return cost;
    }

    private static boolean heard(int one, int other) {
        return (classes(one) & classes(other)) != 0;
    }

    private static int classes(int vowel) {
        int classes = 0;
        if ((vowel & (LONG_A | A | E)) != 0) {
            classes |= A;
        }
        if ((vowel & (LONG_I | I | E)) != 0) {
            classes |= I;
        }
        if ((vowel & (LONG_U | U)) != 0) {
            classes |= U;
        }
        return classes;
    }

    private static NameSound arabic(String word) {
        StringBuilder consonants = new StringBuilder();
        List<Integer> vowels = new ArrayList<>(List.of(0));
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            boolean first = i == 0;
            boolean last = i == word.length() - 1;
            if (letter == 'ا') {
                add(vowels, first ? SOME : LONG_A);
            } else if (letter == 'ع') {
                add(vowels, first ? SOME : PERHAPS);
            } else if (letter == 'و' && !first) {
                add(vowels, LONG_U);
            } else if (letter == 'ي' && !first) {
                // written alike: ya, and the alef maqsura that sounds like a
                add(vowels, last ? SOME : LONG_I);
            } else if ((letter == 'ه' || letter == 'ح') && last && i > 1) {
                // an h at the end is left out or written too much in Latin letters
                add(vowels, PERHAPS);
            } else {
                char consonant =
                        letter == 'و'
                                ? 'w'
                                : letter == 'ي' ? 'y' : ARABIC.getOrDefault(letter, SILENT);
                if (consonant != SILENT) {
                    consonants.append(consonant);
                    vowels.add(0);
                }
            }
        }
        return new NameSound(word, true, consonants.toString(), vowels);
    }

    private static NameSound latin(String word) {
        StringBuilder consonants = new StringBuilder();
        List<Integer> vowels = new ArrayList<>(List.of(0));
        int i = 0;
        while (i < word.length()) {
            char letter = word.charAt(i);
            char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
            boolean doubled = letter == next;
            if ((letter == 'a' || letter == 'e') && (next == 'i' || next == 'y')) {
                add(vowels, LONG_I);
            }
            int length = 1;
            String sound = null;
            switch (letter) {
                case 'a' -> add(vowels, doubled ? LONG_A : A);
                case 'e' -> add(vowels, doubled ? LONG_I : E);
                case 'i' -> add(vowels, doubled ? LONG_I : I);
                case 'o' -> add(vowels, doubled || next == 'u' ? LONG_U : U);
                case 'u' -> add(vowels, doubled ? LONG_U : U);
                case 'w' -> sound = initial(i, vowels, LONG_U, "w");
                case 'y' -> sound = initial(i, vowels, LONG_I, "y");
                case 'h' -> sound = isSilent(word, i) ? null : "h";
                case 'c' -> sound = next == 'h' ? "x" : "eiy".indexOf(next) >= 0 ? "s" : "k";
                case 's' -> sound = next == 'h' ? "x" : "s";
                case 'x' -> sound = "ks";
                case 'q' -> sound = "k";
                case 'g' -> sound = "j";
                case 'p' -> sound = next == 'h' ? "f" : "b";
                case 'v' -> sound = "f";
                default -> sound = letter >= 'a' && letter <= 'z' ? String.valueOf(letter) : null;
            }
            if (doubled) {
                length = 2;
            } else if (next == 'h' && "ckdgpst".indexOf(letter) >= 0) {
                length = 2;
            } else if (letter == 'o' && next == 'u' || letter == 'c' && next == 'k') {
                length = 2;
            }
            if (sound != null) {
                consonants.append(sound);
                sound.chars().forEach(each -> vowels.add(0));
            }
            i += length;
        }
        return new NameSound(word, false, consonants.toString(), vowels);
    }

    private static String initial(int position, List<Integer> vowels, int vowel, String sound) {
        if (position == 0) {
            return sound;
        }
        add(vowels, vowel);
        return null;
    }

    /** An h at the end behind a vowel, as in Fatimah, which others write Fatima. */
    private static boolean isSilent(String word, int position) {
        return position == word.length() - 1
                && position > 1
                && "aeiou".indexOf(word.charAt(position - 1)) >= 0;
    }

    private static void add(List<Integer> vowels, int vowel) {
        int last = vowels.size() - 1;
        vowels.set(last, vowels.get(last) | vowel);
    }
}
