package io.mushrif.quality.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Finds what the comments of low answers have in common that those of high answers have not, and
 * the other way round. A term is a stem, or two that follow each other; what counts is in how many
 * comments it stands ({@link Distinction}). Terms that stand in the same comments (Jaccard index of
 * at least one half) are one theme. Every number can be counted again by hand.
 */
final class ThemeFinder {

    private static final int FEWEST_COMMENTS = 5;
    private static final int FEWEST_WITH_TERM = 3;
    private static final int MOST_TERMS = 60;
    private static final int MOST_THEMES = 10;
    private static final int MOST_EXAMPLES = 3;
    private static final double SAME = 0.5;

    /** Whether an answer is low or high. */
    enum Mood {
        LOW,
        HIGH,
        BETWEEN
    }

    /** A comment with its answer. */
    record Said(UUID id, String text, Mood mood, Instant at) {}

    private record Found(String key, Set<Integer> in, int low, int high, double z) {}

    private final List<Said> comments;
    private final Map<String, String> stems;
    private final ZoneId zone;
    private final Map<String, Set<Integer>> commentsByTerm = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

    /**
     * @param comments of one language, the newest first
     * @param stems stems by word; words without one are passed over
     */
    ThemeFinder(List<Said> comments, Map<String, String> stems, ZoneId zone) {
        this.comments = comments;
        this.stems = stems;
        this.zone = zone;
        for (int i = 0; i < comments.size(); i++) {
            read(i);
        }
    }

    private void read(int index) {
        String text = comments.get(index).text();
        CommentWords.Word before = null;
        for (CommentWords.Word word : CommentWords.of(text)) {
            String stem = stems.get(word.text());
            if (stem == null || stem.length() < 2 || Character.isDigit(stem.charAt(0))) {
                before = null;
                continue;
            }
            note(stem, word.text(), index);
            if (before != null && text.substring(before.end(), word.start()).isBlank()) {
                note(
                        stems.get(before.text()) + " " + stem,
                        before.text() + " " + word.text(),
                        index);
            }
            before = word;
        }
    }

    private void note(String key, String spelling, int index) {
        commentsByTerm.computeIfAbsent(key, term -> new HashSet<>()).add(index);
        spellings
                .computeIfAbsent(key, term -> new TreeMap<>())
                .merge(spelling.toLowerCase(java.util.Locale.ROOT), 1, Integer::sum);
    }

    ThemesView themes(String language) {
        int low = count(Mood.LOW);
        int high = count(Mood.HIGH);
        boolean tooFew = low < FEWEST_COMMENTS || high < FEWEST_COMMENTS;
        return new ThemesView(
                language,
                comments.size(),
                low,
                high,
                tooFew,
                tooFew ? List.of() : themes(Mood.LOW, low, high),
                tooFew ? List.of() : themes(Mood.HIGH, low, high));
    }

    private int count(Mood mood) {
        return (int) comments.stream().filter(comment -> comment.mood() == mood).count();
    }

    private List<ThemesView.Theme> themes(Mood side, int allLow, int allHigh) {
        double sign = side == Mood.LOW ? 1 : -1;
        List<Found> terms =
                commentsByTerm.entrySet().stream()
                        .filter(entry -> entry.getValue().size() >= FEWEST_WITH_TERM)
                        .map(entry -> found(entry.getKey(), entry.getValue(), allLow, allHigh))
                        .filter(term -> sign * term.z() >= Distinction.NOTABLE)
                        .sorted(
                                Comparator.comparingDouble((Found term) -> -sign * term.z())
                                        .thenComparing(term -> -term.key().length())
                                        .thenComparing(Found::key))
                        .limit(MOST_TERMS)
                        .toList();
        List<List<Found>> groups = new ArrayList<>();
        for (Found term : terms) {
            groups.stream()
                    .filter(group -> alike(group.get(0).in(), term.in()))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                groups.add(new ArrayList<>());
                                return groups.get(groups.size() - 1);
                            })
                    .add(term);
        }
        return groups.stream().limit(MOST_THEMES).map(group -> theme(group, side)).toList();
    }

    private Found found(String key, Set<Integer> in, int allLow, int allHigh) {
        int low = of(in, Mood.LOW);
        int high = of(in, Mood.HIGH);
        return new Found(key, in, low, high, Distinction.of(low, allLow, high, allHigh));
    }

    private int of(Set<Integer> in, Mood mood) {
        return (int) in.stream().filter(index -> comments.get(index).mood() == mood).count();
    }

    private static boolean alike(Set<Integer> one, Set<Integer> other) {
        long both = one.stream().filter(other::contains).count();
        return both >= SAME * (one.size() + other.size() - both);
    }

    private ThemesView.Theme theme(List<Found> group, Mood side) {
        Set<Integer> in = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (Found term : group) {
            in.addAll(term.in());
            wanted.addAll(List.of(term.key().split(" ")));
        }
        return new ThemesView.Theme(
                spelling(group.get(0).key()),
                group.stream().map(this::term).toList(),
                in.size(),
                of(in, Mood.LOW),
                of(in, Mood.HIGH),
                in.stream()
                        .sorted()
                        .map(comments::get)
                        .filter(comment -> comment.mood() == side)
                        .limit(MOST_EXAMPLES)
                        .map(
                                comment ->
                                        new ThemesView.Example(
                                                comment.id(),
                                                CommentWords.marked(comment.text(), stems, wanted)))
                        .toList(),
                weeks(in));
    }

    private ThemesView.Term term(Found term) {
        return new ThemesView.Term(
                spelling(term.key()),
                term.low(),
                term.high(),
                BigDecimal.valueOf(term.z()).setScale(2, RoundingMode.HALF_UP));
    }

    private String spelling(String key) {
        return spellings.get(key).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private List<ThemesView.Week> weeks(Set<Integer> in) {
        SortedMap<LocalDate, Integer> weeks = new TreeMap<>();
        for (int index : in) {
            LocalDate day = comments.get(index).at().atZone(zone).toLocalDate();
            weeks.merge(
                    day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)), 1, Integer::sum);
        }
        return weeks.entrySet().stream()
                .map(week -> new ThemesView.Week(week.getKey(), week.getValue()))
                .toList();
    }
}
