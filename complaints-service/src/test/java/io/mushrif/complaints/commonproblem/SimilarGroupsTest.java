package io.mushrif.complaints.commonproblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is given here are words as they are compared, one spelling and one stem each. */
class SimilarGroupsTest {

    private static final Instant DAY = Instant.parse("2026-03-01T09:00:00Z");
    private static final double LEAST = 0.225;

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new TreeMap<>();
        Stream.of(text.split(" ")).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    private static WordCounts counts(List<String> texts) {
        Map<String, Long> byWord = new HashMap<>();
        texts.forEach(
                text -> words(text).keySet().forEach(word -> byWord.merge(word, 1L, Long::sum)));
        return new WordCounts(texts.size(), byWord);
    }

    /** The texts of each group, in the order in which the groups began. */
    private static List<List<String>> grouped(List<String> texts) {
        WordCounts counts = counts(texts);
        SimilarGroups groups = new SimilarGroups(LEAST);
        Map<SimilarGroup, List<String>> found = new LinkedHashMap<>();
        for (String text : texts) {
            TermVector vector = TermVector.of(words(text), counts);
            SimilarGroup group =
                    groups.best(vector)
                            .map(SimilarGroups.Match::group)
                            .orElseGet(
                                    () ->
                                            new SimilarGroup(
                                                    UUID.randomUUID(),
                                                    Map.of(),
                                                    Map.of(),
                                                    0,
                                                    null,
                                                    null));
            if (group.members() == 0) {
                group.add(vector, Map.of(), DAY);
                groups.put(group);
            } else {
                groups.join(group, vector, Map.of(), DAY);
            }
            found.computeIfAbsent(group, any -> new ArrayList<>()).add(text);
        }
        return List.copyOf(found.values());
    }

    @Test
    void complaints_that_say_the_same_are_one_group_and_others_are_not() {
        assertThat(
                        grouped(
                                List.of(
                                        "refund never arriv card",
                                        "deliveri box broken",
                                        "card refund arriv late",
                                        "still wait refund card",
                                        "rude courier shout")))
                .containsExactly(
                        List.of(
                                "refund never arriv card",
                                "card refund arriv late",
                                "still wait refund card"),
                        List.of("deliveri box broken"),
                        List.of("rude courier shout"));
    }

    @Test
    void arabic_complaints_that_say_the_same_are_one_group() {
        assertThat(
                        grouped(
                                List.of(
                                        "تاخر شحن طلب اسبوع",
                                        "مبلغ استرداد بطاق",
                                        "شحن تاخر طلب",
                                        "طلب تاخر شحن جد")))
                .containsExactly(
                        List.of("تاخر شحن طلب اسبوع", "شحن تاخر طلب", "طلب تاخر شحن جد"),
                        List.of("مبلغ استرداد بطاق"));
    }

    @Test
    void a_chain_of_complaints_each_like_the_next_is_not_one_group() {
        List<String> chain =
                IntStream.range(0, 12)
                        .mapToObj(
                                i ->
                                        IntStream.range(i * 2, i * 2 + 5)
                                                .mapToObj(word -> "w" + word)
                                                .collect(Collectors.joining(" ")))
                        .toList();
        // each shares three of five words with the next: with the mean over a group of n it is 0.8
        // / n
        assertThat(grouped(chain)).hasSize(3).allSatisfy(group -> assertThat(group).hasSize(4));
    }

    @Test
    void the_same_complaints_give_the_same_groups_again() {
        List<String> texts =
                IntStream.range(0, 300)
                        .mapToObj(i -> "a" + i % 7 + " b" + i % 7 + " c" + i % 11 + " d" + i % 13)
                        .toList();
        assertThat(grouped(texts)).isEqualTo(grouped(texts));
    }

    @Test
    void a_word_that_many_have_tells_less_than_one_that_few_have() {
        WordCounts counts = new WordCounts(100_000, Map.of("account", 50_000L, "roaming", 90L));
        assertThat(counts.weight("roaming")).isGreaterThan(5 * counts.weight("account"));
        assertThat(TermVector.of(words("account roaming"), counts).weights().keySet())
                .containsExactly("roaming", "account");
    }

    @Test
    void where_few_complaints_are_known_no_word_is_taken_for_telling_yet() {
        WordCounts counts = new WordCounts(10, Map.of("refund", 10L));
        assertThat(counts.weight("refund") / counts.weight("never-seen")).isGreaterThan(0.8);
    }

    @Test
    void a_vector_has_length_one_and_keeps_the_most_telling_words() {
        TermVector vector =
                TermVector.of(
                        words(
                                IntStream.range(0, 60)
                                        .mapToObj(i -> "w" + i)
                                        .collect(Collectors.joining(" "))),
                        new WordCounts(0, Map.of()));
        assertThat(vector.weights()).hasSize(TermVector.MOST);
        assertThat(vector.weights().values().stream().mapToDouble(w -> w * w).sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void the_similarity_to_a_group_is_the_mean_of_those_to_its_members() {
        WordCounts counts = new WordCounts(0, Map.of());
        TermVector one = TermVector.of(words("a b"), counts);
        TermVector other = TermVector.of(words("a c"), counts);
        SimilarGroup group = new SimilarGroup(UUID.randomUUID(), Map.of(), Map.of(), 0, null, null);
        group.add(one, Map.of(), DAY);
        group.add(other, Map.of(), DAY);
        // 1 with itself, 1/2 with the other
        assertThat(SimilarGroups.similarity(one, group)).isCloseTo(0.75, within(1e-9));
    }
}
