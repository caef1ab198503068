package io.mushrif.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mushrif.platform.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    private static final UUID ID = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T09:30:00.123456Z", "بطاقة ضائعة", "two words", "", "42"})
    void a_cursor_is_read_as_it_was_written(String value) {
        Cursor cursor = new Cursor(value, ID);
        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "nonsense", "bm8gY3Vyc29y", "bm9zcGFjZQ", "🙂"})
    void anything_else_is_refused(String text) {
        refused(() -> Cursor.decode(text));
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        PageRequest request = new PageRequest();
        request.cursor = new Cursor("not a time", ID).encoded();
        refused(() -> request.cursor(Instant::parse));
        refused(() -> request.cursor(Integer::valueOf));
        assertThat(request.cursor(Function.identity()).id()).isEqualTo(ID);
    }

    @Test
    void a_page_has_1_to_200_rows_and_50_unless_told_otherwise() {
        PageRequest request = new PageRequest();
        assertThat(request.limit()).isEqualTo(50);
        request.limit = 200;
        assertThat(request.limit()).isEqualTo(200);
        request.limit = 201;
        refused(request::limit);
        request.limit = 0;
        refused(request::limit);
    }

    @Test
    void the_last_page_has_no_cursor_and_the_others_point_behind_their_last_row() {
        Function<String, Cursor> cursor = row -> new Cursor(row, ID);
        assertThat(Page.of(List.of("a", "b"), 2, cursor).nextCursor()).isNull();
        Page<String> first = Page.of(List.of("a", "b", "c"), 2, cursor);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(first.nextCursor()).value()).isEqualTo("b");
    }

    private static void refused(Runnable read) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(read::run)
                .satisfies(problem -> assertThat(problem.status()).isEqualTo(400));
    }
}
