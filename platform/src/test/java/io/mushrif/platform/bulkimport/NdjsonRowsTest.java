package io.mushrif.platform.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NdjsonRowsTest {

    @Test
    void each_line_is_a_row_with_columns_of_its_own() throws IOException {
        List<Row> rows =
                FileRows.ndjson("{\"id\":\"1\",\"name\":\"أ\"}\r\n{\"name\":\"b\",\"id\":2}");
        assertThat(rows).extracting(row -> row.get("id")).containsExactly("1", "2");
        assertThat(rows).extracting(row -> row.get("name")).containsExactly("أ", "b");
    }

    @Test
    void values_of_any_kind_are_read_as_text() throws IOException {
        Row row =
                FileRows.ndjson(
                                "{\"n\":12345678901234,\"b\":true,\"z\":null,\"o\":{\"a\":[1]},\"l\":[\"x\"]}")
                        .get(0);
        assertThat(row.get("n")).isEqualTo("12345678901234");
        assertThat(row.get("b")).isEqualTo("true");
        assertThat(row.get("z")).isEmpty();
        assertThat(row.get("o")).isEqualTo("{\"a\":[1]}");
        assertThat(row.get("l")).isEqualTo("[\"x\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":",
                "[1]",
                "7",
                "\"text\"",
                "no json",
                "{\"id\":1} {\"id\":2}",
                "{\"id\":1}x"
            })
    void a_line_that_is_not_one_object_is_named_and_the_others_are_read(String bad)
            throws IOException {
        List<Row> rows = FileRows.ndjson("{\"id\":1}\n" + bad + "\n{\"id\":3}\n");
        assertThat(FileRows.faults(rows)).containsExactly("2 bad-json");
        assertThat(rows.get(1).values()).containsExactly(bad);
        assertThat(rows.get(2).get("id")).isEqualTo("3");
    }

    @Test
    void empty_lines_are_passed_over_and_counted() throws IOException {
        List<Row> rows = FileRows.ndjson("\n{\"id\":1}\n  \n\n{\"id\":2}\n");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L);
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        List<Row> rows = FileRows.ndjson("\uFEFF{\"id\":1}\n");
        assertThat(FileRows.faults(rows)).isEmpty();
        assertThat(rows.get(0).get("id")).isEqualTo("1");
    }

    @Test
    void a_compressed_file_that_was_cut_off_is_read_up_to_its_last_row() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("{\"id\":\"").append(new UUID(i * 0x9E3779B97F4A7C15L, i)).append("\"}\n");
        }
        byte[] whole = FileRows.gzip(text.toString());
        List<Row> rows =
                FileRows.all(ImportFormat.NDJSON, Arrays.copyOf(whole, whole.length / 2), true);
        assertThat(rows).hasSizeBetween(300, 1_700);
        assertThat(FileRows.faults(rows)).containsExactly(rows.size() + " file-truncated");
    }

    @Test
    void the_columns_are_those_of_the_first_object() throws IOException {
        try (Rows rows =
                ImportFiles.rows(
                        new ByteArrayInputStream(FileRows.bytes("{\"a\":1,\"b\":2}\n{\"c\":3}")),
                        ImportFormat.NDJSON,
                        false,
                        StandardCharsets.UTF_8)) {
            assertThat(rows.columns()).containsExactly("a", "b");
        }
    }

    @Test
    void an_empty_file_has_no_rows() throws IOException {
        assertThat(FileRows.ndjson("")).isEmpty();
        assertThat(FileRows.ndjson("\n\n")).isEmpty();
    }
}
