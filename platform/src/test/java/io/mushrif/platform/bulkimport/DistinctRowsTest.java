package io.mushrif.platform.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DistinctRowsTest {

    @Test
    void a_row_that_comes_again_begins_a_new_part() {
        List<Map<String, String>> parts =
                DistinctRows.parts(
                        List.of("a1", "b1", "a2", "c1", "a3"), row -> row.substring(0, 1));
        assertThat(parts)
                .extracting(Map::values)
                .extracting(List::copyOf)
                .containsExactly(List.of("a1", "b1"), List.of("a2", "c1"), List.of("a3"));
    }

    @Test
    void of_no_rows_there_are_no_parts() {
        assertThat(DistinctRows.parts(List.<String>of(), row -> row)).isEmpty();
    }
}
