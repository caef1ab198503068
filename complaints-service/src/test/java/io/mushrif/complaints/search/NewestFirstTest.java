package io.mushrif.complaints.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NewestFirstTest {

    private static final Instant NEWEST = Instant.parse("2026-11-22T08:00:00Z");

    /** Every {@code each}th of texts that came one after the other has the words. */
    private record Row(List<Instant> times, int each, List<String> asked)
            implements NewestFirst.Texts {

        static Row of(int texts, Duration apart, int each) {
            List<Instant> times =
                    IntStream.range(0, texts)
                            .mapToObj(i -> NEWEST.minus(apart.multipliedBy(i)))
                            .toList();
            return new Row(times, each, new ArrayList<>());
        }

        @Override
        public List<Match> look(int most) {
            asked.add("look");
            return having(Math.min(NewestFirst.PROBE, times.size()), Instant.MIN, most);
        }

        @Override
        public Instant nth(int newer) {
            return newer < times.size() ? times.get(newer) : Instant.EPOCH;
        }

        @Override
        public List<Match> since(YearMonth month, YearMonth last, int most) {
            asked.add("since " + month);
            Instant start = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return having(times.size(), start, most);
        }

        @Override
        public List<Match> ever(int most) {
            asked.add("ever");
            return having(times.size(), Instant.MIN, most);
        }

        private List<Match> having(int texts, Instant from, int most) {
            return IntStream.range(0, texts)
                    .filter(i -> i % each == 0 && !times.get(i).isBefore(from))
                    .limit(most)
                    .mapToObj(
                            i ->
                                    new Match(
                                            SearchType.COMPLAINT,
                                            new UUID(0, i),
                                            "title",
                                            1,
                                            times.get(i)))
                    .toList();
        }
    }

    private static List<Match> find(Row row) throws SQLException {
        return NewestFirst.find(row, 10);
    }

    private static List<Long> all(int each) {
        return IntStream.range(0, 10).mapToObj(i -> (long) i * each).toList();
    }

    private static void assertNewest(Row row) throws SQLException {
        assertThat(find(row))
                .extracting(match -> match.id().getLeastSignificantBits())
                .isEqualTo(all(row.each()));
    }

    @Test
    void frequent_words_are_found_among_the_newest_texts() throws SQLException {
        Row row = Row.of(10_000, Duration.ofMinutes(10), 50);
        assertNewest(row);
        assertThat(row.asked()).containsExactly("look");
    }

    @Test
    void less_frequent_ones_as_far_back_as_they_are_likely_to_be_enough() throws SQLException {
        // 4 of 2,000 in 14 days: ten are to be expected in 52
        Row row = Row.of(60_000, Duration.ofMinutes(10), 500);
        assertNewest(row);
        assertThat(row.asked()).containsExactly("look", "since 2026-10");
    }

    @Test
    void rare_ones_in_everything() throws SQLException {
        Row row = Row.of(60_000, Duration.ofMinutes(10), 30_000);
        assertThat(find(row)).hasSize(2);
        assertThat(row.asked()).startsWith("look").endsWith("ever");
    }

    @Test
    void a_file_that_came_at_once_is_searched_to_its_end() throws SQLException {
        Row row = Row.of(20_000, Duration.ZERO, 1_000);
        assertNewest(row);
        assertThat(row.asked()).containsExactly("look", "since 2026-11");
        assertThat(find(Row.of(20_000, Duration.ZERO, 10_000))).hasSize(2);
    }

    @Test
    void a_few_texts_are_read_at_once() throws SQLException {
        Row row = Row.of(100, Duration.ofDays(1), 40);
        assertThat(find(row)).hasSize(3);
        assertThat(row.asked()).containsExactly("look", "ever");
    }
}
