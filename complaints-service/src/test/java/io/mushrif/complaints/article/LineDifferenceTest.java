package io.mushrif.complaints.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.mushrif.complaints.article.LineDifference.Change;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    private static String shown(String before, String after) {
        return LineDifference.between(before, after).stream()
                .map(
                        line ->
                                switch (line.change()) {
                                            case SAME -> " ";
                                            case REMOVED -> "-";
                                            case ADDED -> "+";
                                        }
                                        + line.text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void the_example_of_the_paper_takes_five_changes() {
        // Myers 1986, figure 1: ABCABBA to CBABAC
        String difference = shown("A\nB\nC\nA\nB\nB\nA", "C\nB\nA\nB\nA\nC");
        assertThat(difference.lines().filter(line -> !line.startsWith(" "))).hasSize(5);
        assertThat(difference).isEqualTo("-A\n-B\n C\n+B\n A\n B\n-B\n A\n+C");
    }

    @Test
    void a_changed_line_is_taken_away_and_put_in() {
        assertThat(
                        shown(
                                "رد المبلغ\nخلال يومين\nإلى البطاقة",
                                "رد المبلغ\nخلال ثلاثة أيام\nإلى البطاقة"))
                .isEqualTo(" رد المبلغ\n-خلال يومين\n+خلال ثلاثة أيام\n إلى البطاقة");
    }

    @Test
    void a_text_that_was_not_there_is_put_in_and_one_that_is_gone_taken_away() {
        assertThat(shown(null, "a\nb")).isEqualTo("+a\n+b");
        assertThat(shown("a\nb", null)).isEqualTo("-a\n-b");
        assertThat(shown(null, null)).isEmpty();
    }

    @Test
    void texts_without_anything_in_common_are_compared_however_long_they_are() {
        String before =
                IntStream.range(0, 20_000).mapToObj(i -> "a" + i).collect(Collectors.joining("\n"));
        String after =
                IntStream.range(0, 20_000).mapToObj(i -> "b" + i).collect(Collectors.joining("\n"));
        assertThat(LineDifference.between(before, after)).hasSize(40_000);
    }

    @Property(tries = 500)
    void both_texts_can_be_read_from_the_difference(
            @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') Character> before,
            @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'd') Character> after) {
        List<LineDifference.Line> lines = LineDifference.between(text(before), text(after));
        assertThat(side(lines, Change.ADDED)).isEqualTo(text(before));
        assertThat(side(lines, Change.REMOVED)).isEqualTo(text(after));
    }

    private static String text(List<Character> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static String side(List<LineDifference.Line> lines, Change without) {
        return lines.stream()
                .filter(line -> line.change() != without)
                .map(LineDifference.Line::text)
                .collect(Collectors.joining("\n"));
    }
}
