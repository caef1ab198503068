package io.mushrif.platform.bulkimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mushrif.platform.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TextEncodingTest {

    private static final String ARABIC =
            "المعرف;التاريخ;الوصف\n1;2026-01-05;وصلتني البطاقة متأخرة ولم يردّ أحد على اتصالاتي\n";

    @Test
    void utf_8_is_recognised_with_and_without_mark_and_across_buffers() throws IOException {
        assertThat(encodingOf(ARABIC, StandardCharsets.UTF_8)).isEqualTo(StandardCharsets.UTF_8);
        assertThat(encodingOf("\uFEFF" + ARABIC, StandardCharsets.UTF_8))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(encodingOf("x" + "ش".repeat(200_000), StandardCharsets.UTF_8))
                .isEqualTo(StandardCharsets.UTF_8);
        assertThat(encodingOf("id,name\n", StandardCharsets.US_ASCII))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void utf_8_that_was_cut_off_within_a_letter_is_still_utf_8() throws IOException {
        byte[] whole = ARABIC.getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 2);
        assertThat(TextEncoding.of(new ByteArrayInputStream(cut)))
                .isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void utf_16_is_recognised_by_its_mark() throws IOException {
        assertThat(encodingOf(ARABIC, StandardCharsets.UTF_16)).isEqualTo(StandardCharsets.UTF_16);
        assertThat(encodingOf("\uFEFF" + ARABIC, StandardCharsets.UTF_16LE))
                .isEqualTo(StandardCharsets.UTF_16);
    }

    @Test
    void arabic_and_western_windows_text_are_told_apart() throws IOException {
        assertThat(encodingOf(ARABIC, TextEncoding.ARABIC)).isEqualTo(TextEncoding.ARABIC);
        assertThat(encodingOf("id;text\n1;Réclamation reçue à l'hôtel\n", TextEncoding.WESTERN))
                .isEqualTo(TextEncoding.WESTERN);
    }

    @Test
    void an_encoding_that_is_not_clear_is_asked_for() {
        assertThatThrownBy(
                        () ->
                                encodingOf(
                                        "id;text\n1;Жалоба на банк\n",
                                        Charset.forName("windows-1251")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("import-encoding-unknown"));
    }

    @Test
    void an_encoding_can_be_named() {
        assertThat(TextEncoding.named("windows-1256")).contains(TextEncoding.ARABIC);
        assertThat(TextEncoding.named(null)).isEmpty();
        assertThatThrownBy(() -> TextEncoding.named("utf-7")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> TextEncoding.named("?")).isInstanceOf(ProblemException.class);
    }

    private static Charset encodingOf(String text, Charset charset) throws IOException {
        return TextEncoding.of(new ByteArrayInputStream(text.getBytes(charset)));
    }
}
