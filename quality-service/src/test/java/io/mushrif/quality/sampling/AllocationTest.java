package io.mushrif.quality.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AllocationTest {

    /**
     * A hundred seats in the example of Hamilton's method that textbooks use: quotas 47, 16, 15.8,
     * 12, 6.1, 3.1.
     */
    @Test
    void the_largest_remainders_get_what_is_left() {
        TreeMap<String, Long> votes = new TreeMap<>();
        votes.put("yellow", 47_000L);
        votes.put("white", 16_000L);
        votes.put("red", 15_800L);
        votes.put("green", 12_000L);
        votes.put("blue", 6_100L);
        votes.put("pink", 3_100L);
        assertThat(Allocation.PROPORTIONAL.divide(10, votes))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "yellow", 5, "white", 2, "red", 1, "green", 1, "blue", 1, "pink",
                                0));
    }

    @Test
    void equal_shares_pass_on_what_a_small_stratum_cannot_give() {
        TreeMap<String, Long> strata = new TreeMap<>(Map.of("a", 100L, "b", 2L, "c", 100L));
        assertThat(Allocation.EQUAL.divide(12, strata))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", 5, "b", 2, "c", 5));
    }

    @Property(tries = 300)
    void the_shares_are_the_size_or_all_there_is_and_no_stratum_gives_more_than_it_has(
            @ForAll Allocation allocation,
            @ForAll @IntRange(min = 0, max = 500) int size,
            @ForAll @Size(max = 12)
                    Map<@StringLength(min = 1, max = 3) String, @LongRange(min = 1, max = 200) Long>
                            strata) {
        TreeMap<String, Long> populations = new TreeMap<>(strata);
        Map<String, Integer> shares = allocation.divide(size, populations);
        long all = strata.values().stream().mapToLong(Long::longValue).sum();
        assertThat(shares.values().stream().mapToLong(Integer::longValue).sum())
                .isEqualTo(Math.min(size, all));
        shares.forEach(
                (name, share) ->
                        assertThat((long) share).isLessThanOrEqualTo(populations.get(name)));
    }
}
