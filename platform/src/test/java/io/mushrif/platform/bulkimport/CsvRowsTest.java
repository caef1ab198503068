package io.mushrif.platform.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_separator_is_that_of_the_header(String separator) throws IOException {
        List<Row> rows = FileRows.csv("id,name,text\n1,a,b\n".replace(",", separator));
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.get("name")).isEqualTo("a"));
    }

    @Test
    void a_separator_in_a_quoted_column_name_does_not_count() throws IOException {
        List<Row> rows = FileRows.csv("\"a,b,c,d\";e\n1,5;2\n");
        assertThat(rows.get(0).get("a,b,c,d")).isEqualTo("1,5");
        assertThat(rows.get(0).fault()).isNull();
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        assertThat(FileRows.csv("\uFEFFid,name\n1,a\n").get(0).get("id")).isEqualTo("1");
        assertThat(FileRows.csv("\uFEFF\"id\";name\n1;a\n").get(0).get("id")).isEqualTo("1");
    }

    @Test
    void blanks_around_names_and_values_are_passed_over() throws IOException {
        assertThat(FileRows.csv(" id , name \n 1 , a \n").get(0).get("name")).isEqualTo("a");
    }

    @Test
    void a_quoted_field_may_go_over_lines_and_lines_are_counted_as_an_editor_does()
            throws IOException {
        List<Row> rows =
                FileRows.csv("id,text\r\n1,\"one\r\ntwo, \"\"three\"\"\"\r\n\r\n2,b\r\n3,c");
        assertThat(rows).extracting(Row::line).containsExactly(2L, 5L, 6L);
        assertThat(rows.get(0).get("text")).isEqualTo("one\r\ntwo, \"three\"");
        assertThat(rows.get(2).get("text")).isEqualTo("c");
    }

    @Test
    void a_row_with_too_few_or_too_many_fields_is_named_and_the_others_are_read()
            throws IOException {
        List<Row> rows = FileRows.csv("a,b,c\n1,2\n1,2,3\n1,2,3,4\n");
        assertThat(FileRows.faults(rows)).containsExactly("2 columns", "4 columns");
        assertThat(rows.get(0).fault().arg()).isEqualTo("2 3");
        assertThat(rows.get(1).fault()).isNull();
    }

    @Test
    void a_file_that_ends_inside_of_quotes_was_cut_off() throws IOException {
        List<Row> rows = FileRows.csv("a,b\n1,\"whole\"\n2,\"cut o");
        assertThat(FileRows.faults(rows)).containsExactly("3 file-truncated");
        assertThat(rows).hasSize(2);
    }

    @Test
    void text_behind_a_closing_quote_belongs_to_the_field() throws IOException {
        List<Row> rows = FileRows.csv("a,b\n1,x\n2,\"b\"x\n3,\"c\"\n");
        assertThat(FileRows.faults(rows)).isEmpty();
        assertThat(rows).extracting(row -> row.get("b")).containsExactly("x", "bx", "c");
    }

    @Test
    void a_quote_that_is_never_closed_ends_the_reading_with_a_reason() throws IOException {
        String rest = "x".repeat(17 * 1024 * 1024);
        List<Row> rows = FileRows.csv("a,b\n1,x\n2,\"" + rest + "\"\n3,c\n");
        assertThat(FileRows.faults(rows)).containsExactly("3 unreadable");
        assertThat(rows).hasSize(2);
    }

    @Test
    void a_quote_inside_of_an_unquoted_field_is_a_character() throws IOException {
        List<Row> rows = FileRows.csv("a,b\n1,5\" screen\n");
        assertThat(FileRows.faults(rows)).isEmpty();
        assertThat(rows.get(0).get("b")).isEqualTo("5\" screen");
    }

    @Test
    void a_compressed_file_that_was_cut_off_is_read_up_to_its_last_row() throws IOException {
        StringBuilder text = new StringBuilder("id,text\n");
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            text.append(i).append(',').append(Long.toHexString(random.nextLong())).append('\n');
        }
        byte[] whole = FileRows.gzip(text.toString());
        List<Row> rows =
                FileRows.all(ImportFormat.CSV, Arrays.copyOf(whole, whole.length / 2), true);
        assertThat(rows).hasSizeBetween(500, 1_500);
        assertThat(FileRows.faults(rows)).containsExactly(rows.size() + 1 + " file-truncated");
        assertThat(FileRows.all(ImportFormat.CSV, whole, true))
                .hasSize(2_000)
                .allSatisfy(row -> assertThat(row.fault()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\uFEFF", "id,name", "id,name\n", "id,name\n\n\n"})
    void a_file_without_rows_has_none(String text) throws IOException {
        assertThat(FileRows.csv(text)).isEmpty();
    }

    @Test
    void the_columns_are_known_before_the_first_row() throws IOException {
        try (Rows rows =
                ImportFiles.rows(
                        new ByteArrayInputStream(FileRows.bytes("id,اسم,id\n")),
                        ImportFormat.CSV,
                        false,
                        StandardCharsets.UTF_8)) {
            assertThat(rows.columns()).containsExactly("id", "اسم");
        }
    }

    @Test
    void a_column_that_is_not_there_is_empty() throws IOException {
        assertThat(FileRows.csv("id\n1\n").get(0).get("name")).isEmpty();
    }
}
