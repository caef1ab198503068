package io.mushrif.complaints.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    @Test
    void the_words_are_marked_and_the_rest_is_escaped() {
        assertThat(
                        Highlights.snippet(
                                "My <b>cards</b> & \"PIN\" were blocked.",
                                Map.of("cards", "card", "blocked", "block")::get))
                .isEqualTo(
                        "My &lt;b&gt;<mark>cards</mark>&lt;/b&gt; &amp; &quot;PIN&quot; were"
                                + " <mark>blocked</mark>.");
    }

    @Test
    void of_a_long_text_the_part_with_most_words_is_shown() {
        String text = "card " + "x ".repeat(100) + "the card was blocked " + "y ".repeat(100);
        String snippet = Highlights.snippet(text, Map.of("card", "card", "blocked", "block")::get);
        assertThat(snippet)
                .startsWith("… ")
                .endsWith(" …")
                .contains("the <mark>card</mark> was <mark>blocked</mark>")
                .hasSizeLessThan(160);
    }

    @Test
    void an_arabic_word_with_an_article_may_have_the_stem() {
        assertThat(Highlights.candidates("وصلت البطاقة متأخّرة", Set.of("بطاق", "متاخر")))
                .containsExactlyInAnyOrder("البطاقة", "متأخّرة");
    }

    @Test
    void a_text_without_the_words_is_shown_from_its_beginning() {
        assertThat(Highlights.snippet("nothing of it", word -> null)).isEqualTo("nothing of it");
    }

    @Test
    void a_text_without_any_word_is_shown() {
        assertThat(Highlights.snippet("?!", word -> null)).isEqualTo("?!");
    }
}
