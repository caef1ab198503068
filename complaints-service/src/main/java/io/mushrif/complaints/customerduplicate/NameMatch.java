package io.mushrif.complaints.customerduplicate;

import java.util.ArrayList;
import java.util.List;

/** What two names have in common, word by word and in any order. */
final class NameMatch {

    /** How alike two words are, the best first. */
    private enum Word {
        SAME,
        SOUND,
        TYPO,
        ALIKE,
        OTHER;

        static Word of(NameSound one, NameSound other) {
            if (one.spelling().equals(other.spelling())) {
                return SAME;
            }
            NameSound.Likeness likeness = one.likeness(other);
            if (likeness == NameSound.Likeness.SAME) {
                return SOUND;
            }
            if (one.hasConsonantsOf(other)) {
                // another vowel is more often another name than a typing error
                return likeness == NameSound.Likeness.CLOSE || one.isTypingError(other)
                        ? ALIKE
                        : OTHER;
            }
            if (!one.isTypingError(other)) {
                return OTHER;
            }
            // in a short name one letter is more often another name
            return Math.min(one.spelling().length(), other.spelling().length()) < 4 ? ALIKE : TYPO;
        }
    }

    private record Pair(int one, int other, Word word) {}

    private NameMatch() {}

    static MatchReason of(PersonName one, PersonName other) {
        List<NameSound> shorter = one.words();
        List<NameSound> longer = other.words();
        if (shorter.size() > longer.size()) {
            shorter = other.words();
            longer = one.words();
        }
        if (shorter.isEmpty()) {
            return MatchReason.NAME_OTHER;
        }
        List<Pair> pairs = pairs(shorter, longer);
        if (pairs.size() < shorter.size()) {
            return partly(pairs, shorter.size(), longer.size());
        }
        if (shorter.size() < longer.size()) {
            return within(pairs);
        }
        return whole(pairs);
    }

    /** Every word of both has its counterpart. */
    private static MatchReason whole(List<Pair> pairs) {
        long typos = count(pairs, Word.TYPO);
        if (typos > 1 || count(pairs, Word.ALIKE) > 0) {
            return typos + count(pairs, Word.ALIKE) > 1 || pairs.size() == 1
                    ? MatchReason.NAME_OTHER
                    : MatchReason.NAME_ALIKE;
        }
        if (pairs.size() == 1) {
            return typos == 0 ? MatchReason.NAME_SINGLE : MatchReason.NAME_OTHER;
        }
        if (typos == 1) {
            return MatchReason.NAME_TYPO;
        }
        return count(pairs, Word.SOUND) > 0 ? MatchReason.NAME_SOUND : MatchReason.NAME_SAME;
    }

    /** The longer name has all words of the shorter one, and more. */
    private static MatchReason within(List<Pair> pairs) {
        boolean sure = pairs.stream().allMatch(pair -> pair.word().compareTo(Word.SOUND) <= 0);
        if (pairs.size() == 1) {
            return MatchReason.NAME_GIVEN;
        }
        return sure ? MatchReason.NAME_SHORTER : MatchReason.NAME_ALIKE;
    }

    private static MatchReason partly(List<Pair> pairs, int shorter, int longer) {
        boolean given =
                pairs.stream()
                        .anyMatch(
                                pair ->
                                        pair.one() == 0
                                                && pair.other() == 0
                                                && pair.word().compareTo(Word.SOUND) <= 0);
        if (given) {
            return MatchReason.NAME_GIVEN;
        }
        return pairs.stream()
                        .anyMatch(pair -> pair.one() == shorter - 1 && pair.other() == longer - 1)
                ? MatchReason.NAME_FAMILY
                : MatchReason.NAME_OTHER;
    }

    private static long count(List<Pair> pairs, Word word) {
        return pairs.stream().filter(pair -> pair.word() == word).count();
    }

    /** The most alike words first; each word once. */
    private static List<Pair> pairs(List<NameSound> shorter, List<NameSound> longer) {
        List<Pair> pairs = new ArrayList<>();
        boolean[] taken = new boolean[shorter.size()];
        boolean[] given = new boolean[longer.size()];
        Word[][] words = new Word[shorter.size()][longer.size()];
        for (int i = 0; i < shorter.size(); i++) {
            for (int j = 0; j < longer.size(); j++) {
                words[i][j] = Word.of(shorter.get(i), longer.get(j));
            }
        }
        for (Word word : List.of(Word.SAME, Word.SOUND, Word.TYPO, Word.ALIKE)) {
            for (int i = 0; i < shorter.size(); i++) {
                for (int j = 0; j < longer.size() && !taken[i]; j++) {
                    if (!given[j] && words[i][j] == word) {
                        pairs.add(new Pair(i, j, word));
                        taken[i] = true;
                        given[j] = true;
                    }
                }
            }
        }
        return pairs;
    }
}
