package io.mushrif.complaints.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordsTest {

    @ParameterizedTest
    @CsvSource({
        "تأخير في البنك, تأخير البنك",
        "على البطاقه, البطاقه",
        "في, في",
        "\"في البنك\" تأخير, \"في البنك\" تأخير",
        "card في, card"
    })
    void words_that_say_nothing_alone_are_left_out(String typed, String kept) {
        assertThat(StopWords.removed(typed)).isEqualTo(kept);
    }
}
